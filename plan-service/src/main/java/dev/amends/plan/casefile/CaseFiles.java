package dev.amends.plan.casefile;

import dev.amends.events.AccountKey;
import dev.amends.events.ServiceEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

  /** The account of a case, without loading the case, so that its lock can be taken first. */
  public Optional<AccountKey> accountOf(UUID caseId) {
    return getEntityManager()
        .createQuery("select accountKey from CaseFile where caseId = ?1", String.class)
        .setParameter(1, caseId)
        .getResultStream()
        .findFirst()
        .map(AccountKey::parse);
  }

  /** The files of these cases, by case; one query. */
  public Map<UUID, CaseFile> ofCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? new HashMap<>()
        : stream("caseId in ?1", caseIds)
            .collect(Collectors.toMap(CaseFile::caseId, file -> file, (a, b) -> a, HashMap::new));
  }

  /** Opens a file for editing a batch: those known, and those that begin with it. */
  public Drawer drawer(Collection<? extends ServiceEvent> events) {
    Set<UUID> ids = events.stream().map(ServiceEvent::caseId).collect(Collectors.toSet());
    return new Drawer(ofCases(ids));
  }

  /** The files that a batch of events touches. */
  public final class Drawer {
    private final Map<UUID, CaseFile> files;

    private Drawer(Map<UUID, CaseFile> files) {
      this.files = files;
    }

    /** The file of an event's case, begun where the event is the first of it. */
    public CaseFile of(ServiceEvent event) {
      return files.computeIfAbsent(
          event.caseId(),
          id -> {
            CaseFile begun = new CaseFile(id, event.account());
            persist(begun);
            return begun;
          });
    }
  }
}
