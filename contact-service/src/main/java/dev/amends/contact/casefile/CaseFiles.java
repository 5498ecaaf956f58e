package dev.amends.contact.casefile;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case files, by case. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {
  private final AccountLocks locks;

  CaseFiles(AccountLocks locks) {
    this.locks = locks;
  }

  /** The files of cases, with one query; to be added to as new ones are opened. */
  public Map<UUID, CaseFile> ofCases(Collection<UUID> caseIds) {
    Map<UUID, CaseFile> files = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1", caseIds).forEach(file -> files.put(file.caseId(), file));
    }
    return files;
  }

  /** The files of an account's cases, under whose lock they are changed. */
  public List<CaseFile> ofAccount(AccountKey account) {
    return list("lenderId = ?1 and accountId = ?2", account.lenderId(), account.accountId());
  }

  /** The files of cases whose calls wait for a number, with one query. */
  public List<CaseFile> withoutPhone(Collection<AccountKey> accounts) {
    return list(
            "withoutPhone = true and accountId in ?1",
            accounts.stream().map(AccountKey::accountId).toList())
        .stream()
        .filter(file -> accounts.contains(file.account()))
        .toList();
  }

  /**
   * Takes the lock of the case's account and reads the file afresh, for a command that changes
   * anything of the case.
   *
   * @throws dev.amends.conventions.Problem 404 where there is no such case here
   */
  public CaseFile lock(UUID caseId) {
    List<Object[]> key =
        getEntityManager()
            .createQuery(
                "select lenderId, accountId from CaseFile where caseId = :caseId", Object[].class)
            .setParameter("caseId", caseId)
            .getResultList();
    if (key.isEmpty()) {
      throw Problems.notFound("case", caseId);
    }
    locks.acquire(new AccountKey((String) key.getFirst()[0], (String) key.getFirst()[1]));
    return byId(caseId);
  }

  /**
   * Reads the file of the case that a query has to name.
   *
   * @throws dev.amends.conventions.Problem 400 where it names none, 404 where there is no such case
   *     here
   */
  public CaseFile named(@Nullable UUID caseId) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required");
    }
    return byId(caseId);
  }

  /**
   * Reads a file.
   *
   * @throws dev.amends.conventions.Problem 404 where there is no such case here
   */
  public CaseFile byId(UUID caseId) {
    CaseFile file = findById(caseId);
    if (file == null) {
      throw Problems.notFound("case", caseId);
    }
    return file;
  }
}
