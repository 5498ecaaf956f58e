package dev.amends.contact.permission;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Repository of the consents. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {
  private final AccountLocks locks;

  Consents(AccountLocks locks) {
    this.locks = locks;
  }

  /** Lists a page of the consents of an account, oldest first, including lapsed ones. */
  List<Consent> findByAccount(AccountKey account, PageRequest page) {
    return page.after(UUID::fromString)
        .map(after -> find("recordKey = ?1 and id > ?2 order by id", account, after))
        .orElseGet(() -> find("recordKey = ?1 order by id", account))
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /** Finds the consents of an account that have not ended, the newest first. */
  List<Consent> inForce(AccountKey account, Instant now) {
    return list(
        "recordKey = ?1 and withdrawnAt is null and untilAt > ?2 order by id desc", account, now);
  }

  /** Finds the consents of many accounts that have not ended. */
  List<Consent> inForce(Set<AccountKey> accounts, Instant now) {
    return accounts.isEmpty()
        ? List.of()
        : list("recordKey in ?1 and withdrawnAt is null and untilAt > ?2", accounts, now);
  }

  /** Finds the consents that were in force at a given time, the newest first. */
  List<Consent> findInForceAt(AccountKey account, Instant at) {
    return list(
        "recordKey = ?1 and givenAt <= ?2 and untilAt > ?2"
            + " and (withdrawnAt is null or withdrawnAt > ?2) order by id desc",
        account,
        at);
  }

  /**
   * Locks the account of a consent and then loads the consent.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such consent
   */
  Consent lock(UUID id) {
    return locks
        .load(getEntityManager(), Consent.class, id, "recordKey")
        .orElseThrow(() -> Problems.notFound("consent", id));
  }
}
