package dev.amends.plan.casefile;

import dev.amends.conventions.Problems;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.ReadOnlyMode;
import org.hibernate.Session;

/** Repository of the case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {
  private final AccountLocks locks;

  CaseFiles(AccountLocks locks) {
    this.locks = locks;
  }

  /**
   * Locks the account of a case, then loads its file.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  public CaseFile lock(UUID caseId) {
    return locks
        .load(getEntityManager(), CaseFile.class, caseId, "accountKey")
        .orElseThrow(() -> Problems.notFound("case", caseId));
  }

  /**
   * Loads the file of a case.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  public CaseFile get(UUID caseId) {
    return findByIdOptional(caseId).orElseThrow(() -> Problems.notFound("case", caseId));
  }

  /**
   * Locks the account of a case whose figures have been received, and loads the file.
   *
   * @throws dev.amends.conventions.Problem 404 if the case is unknown, 409 until they are received
   */
  public CaseFile lockKnown(UUID caseId) {
    return requireKnown(lock(caseId));
  }

  /**
   * Loads the file of a case whose figures have been received.
   *
   * @throws dev.amends.conventions.Problem 404 if the case is unknown, 409 until they are received
   */
  public CaseFile getKnown(UUID caseId) {
    return requireKnown(get(caseId));
  }

  private static CaseFile requireKnown(CaseFile file) {
    if (!file.isKnown()) {
      throw Problems.conflict(
          "case-not-known-yet", "The case has not been received yet. Try again in a moment.");
    }
    return file;
  }

  /** Loads the files of these cases, by case, in one query. */
  public Map<UUID, CaseFile> findByCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? new HashMap<>()
        : list("caseId in ?1", caseIds).stream()
            .collect(Collectors.toMap(CaseFile::caseId, file -> file, (a, b) -> a, HashMap::new));
  }

  /**
   * Loads the files of these cases read-only, so that Hibernate does not check them for changes.
   */
  public Map<UUID, CaseFile> readByCases(Set<UUID> caseIds) {
    Map<UUID, CaseFile> files = new HashMap<>();
    if (!caseIds.isEmpty()) {
      getEntityManager()
          .unwrap(Session.class)
          .findMultiple(CaseFile.class, List.copyOf(caseIds), ReadOnlyMode.READ_ONLY)
          .stream()
          .filter(Objects::nonNull)
          .forEach(file -> files.put(file.caseId(), file));
    }
    return files;
  }

  /** Loads the files that these events touch; the first event of a case creates its file. */
  public CaseFileBatch batch(Collection<? extends ServiceEvent> events) {
    Set<UUID> caseIds = events.stream().map(ServiceEvent::caseId).collect(Collectors.toSet());
    return new CaseFileBatch(this, findByCases(caseIds));
  }
}
