package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repository of the attempts that the rules count. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {
  /** Look-back period for deciding whether the borrower was reachable. */
  private static final Duration LOOK_BACK_MIN = Duration.ofDays(30);

  /**
   * Finds the attempts on a person that the rules of a pack may count, about any of the person's
   * debts with the lender, all of them on one contact point, and those on other borrowers of the
   * lender with the same contact point. An attempt about several debts is found once, as one about
   * this debt if it was. Reservations that lapsed are left out.
   *
   * @param borrowerId the lender's number of the person; only this debt counts if absent
   * @param contactPoint the hash of the point whose attempts count for ever, if there is one
   */
  List<Attempt> find(
      CaseFile file,
      @Nullable String borrowerId,
      @Nullable String contactPoint,
      @Nullable RulePack pack,
      Instant now) {
    AccountKey account = file.account();
    Duration byRule = Duration.ofDays(pack == null ? 0 : pack.daysBackMax() + 2L);
    Instant since = now.minus(byRule.compareTo(LOOK_BACK_MIN) > 0 ? byRule : LOOK_BACK_MIN);
    List<Attempt> rows =
        list(
            "lenderId = ?1"
                + " and (((accountId = ?2 or borrowerId = ?3) and (at > ?4 or contactPoint = ?5))"
                + " or (contactPoint = ?5 and at > ?4))"
                + " and (reservedUntil is null or reservedUntil > ?6)",
            account.lenderId(),
            account.accountId(),
            borrowerId == null ? "" : borrowerId,
            since,
            contactPoint == null ? "" : contactPoint,
            now);
    return Attempt.onePerAttempt(rows, account);
  }

  /**
   * Finds the attempts on the borrowers of many accounts since a given time, about any debt, and
   * those on anybody at some contact points.
   *
   * @param contactPoints keyed hashes
   */
  List<Attempt> find(
      Set<AccountKey> accounts,
      Collection<String> borrowerIds,
      Collection<String> contactPoints,
      Instant since,
      Instant now) {
    return accounts.isEmpty()
        ? List.of()
        : list(
            "lenderId in ?1 and (accountId in ?2 or borrowerId in ?3 or contactPoint in ?4)"
                + " and at > ?5 and (reservedUntil is null or reservedUntil > ?6)",
            accounts.stream().map(AccountKey::lenderId).distinct().toList(),
            accounts.stream().map(AccountKey::accountId).toList(),
            borrowerIds,
            contactPoints,
            since,
            now);
  }

  /** Finds the attempts that permits reserve, by permit, with one query. */
  Map<UUID, Attempt> ofPermits(Collection<UUID> permitIds) {
    Map<UUID, Attempt> found = new HashMap<>();
    if (!permitIds.isEmpty()) {
      list("permitId in ?1", permitIds).forEach(attempt -> found.put(attempt.permitId, attempt));
    }
    return found;
  }

  Optional<Attempt> ofPermit(UUID permitId) {
    return find("permitId", permitId).firstResultOptional();
  }

  /** Finds the attempt of a contact or notice about an account. */
  Optional<Attempt> findByContact(AccountKey account, UUID contactId) {
    return find(
            "lenderId = ?1 and accountId = ?2 and contactId = ?3",
            account.lenderId(),
            account.accountId(),
            contactId)
        .firstResultOptional();
  }

  /**
   * Finds the attempt that a permit reserved.
   *
   * @throws IllegalStateException if there is none: both are stored in one transaction
   */
  Attempt getReservedBy(UUID permitId) {
    return ofPermit(permitId)
        .orElseThrow(() -> new IllegalStateException("permit without an attempt: " + permitId));
  }

  /**
   * Locks a person and a contact point at a lender until the transaction ends, so that attempts on
   * all debts of the person, and on all borrowers who share the contact point, are counted and
   * reserved in one step. The order is always: accounts, then the person, then the contact point.
   *
   * @param borrowerId no person is locked if it is absent
   * @param contactPoint keyed hash; no contact point is locked if it is absent
   */
  void lock(CaseFile file, @Nullable String borrowerId, @Nullable String contactPoint) {
    String lenderId = file.account().lenderId();
    if (borrowerId != null) {
      lock("person:" + lenderId + ":" + borrowerId);
    }
    if (contactPoint != null) {
      lock("contact-point:" + lenderId + ":" + contactPoint);
    }
  }

  private void lock(String name) {
    getEntityManager()
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
        .setParameter("name", name)
        .getResultList();
  }
}
