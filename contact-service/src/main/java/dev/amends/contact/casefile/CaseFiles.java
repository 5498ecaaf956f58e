package dev.amends.contact.casefile;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Repository of the case files. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {
  private final AccountLocks locks;

  CaseFiles(AccountLocks locks) {
    this.locks = locks;
  }

  /** The files of the events' cases, with one query. */
  public CaseFileBatch load(Collection<? extends ServiceEvent> events) {
    return new CaseFileBatch(
        findByCases(events.stream().map(ServiceEvent::caseId).collect(Collectors.toSet())),
        this::persist);
  }

  /** The files of the given cases, with one query; the map is modifiable. */
  public Map<UUID, CaseFile> findByCases(Collection<UUID> caseIds) {
    Map<UUID, CaseFile> files = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1", caseIds).forEach(file -> files.put(file.caseId(), file));
    }
    return files;
  }

  /** The files of the open cases of accounts, with one query; an awaited case counts as open. */
  public List<CaseFile> openOf(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list(
                "accountId in ?1 and status in ?2 order by caseId",
                accounts.stream().map(AccountKey::accountId).toList(),
                List.of(CaseFile.Status.OPEN, CaseFile.Status.AWAITED))
            .stream()
            .filter(file -> accounts.contains(file.account()))
            .toList();
  }

  /** The files of all cases of an account, ended ones included. */
  public List<CaseFile> findByAccount(AccountKey account) {
    return list(
        "accountId = ?1 and lenderId = ?2 order by caseId",
        account.accountId(),
        account.lenderId());
  }

  /** The account of a case; empty if the case is unknown. */
  Optional<AccountKey> accountOf(UUID caseId) {
    return getEntityManager()
        .createQuery(
            "select lenderId, accountId from CaseFile where caseId = :caseId", Object[].class)
        .setParameter("caseId", caseId)
        .getResultList()
        .stream()
        .findFirst()
        .map(key -> new AccountKey((String) key[0], (String) key[1]));
  }

  /** The files of cases whose callbacks wait for a phone number, with one query. */
  public List<CaseFile> findWithoutPhone(Collection<AccountKey> accounts) {
    return list(
            "contactState.withoutPhone = true and accountId in ?1",
            accounts.stream().map(AccountKey::accountId).toList())
        .stream()
        .filter(file -> accounts.contains(file.account()))
        .toList();
  }

  /**
   * Locks the case's account, then loads the file, for a command that changes the case.
   *
   * @throws dev.amends.conventions.Problem 404 if the case is unknown
   */
  public CaseFile lock(UUID caseId) {
    return locks
        .load(getEntityManager(), CaseFile.class, caseId, "lenderId", "accountId")
        .orElseThrow(() -> Problems.notFound("case", caseId));
  }

  /**
   * Locks the accounts of several cases, in the order of the accounts.
   *
   * @throws dev.amends.conventions.Problem 404 if a case is unknown
   */
  public void lock(Collection<UUID> caseIds) {
    locks.acquire(
        caseIds.stream()
            .map(id -> accountOf(id).orElseThrow(() -> Problems.notFound("case", id)))
            .collect(Collectors.toSet()));
  }

  /**
   * Loads the file of the case that a query parameter names.
   *
   * @throws dev.amends.conventions.Problem 400 if it is absent, 404 if the case is unknown
   */
  public CaseFile getRequired(@Nullable UUID caseId) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required");
    }
    return get(caseId);
  }

  /**
   * Loads a file.
   *
   * @throws dev.amends.conventions.Problem 404 if the case is unknown
   */
  public CaseFile get(UUID caseId) {
    return findByIdOptional(caseId).orElseThrow(() -> Problems.notFound("case", caseId));
  }
}
