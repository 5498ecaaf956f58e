package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempts that the rules count. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

  /**
   * Those on a person since a moment, about any of his debts with the lender, and all on one
   * contact point. A reservation that expired unused is given back.
   *
   * @param borrowerId the lender's number of the person; only this debt counts where absent
   * @param contactPoint the hash of the point whose attempts count for ever, where there is one
   */
  List<Attempt> of(
      AccountKey account,
      @Nullable String borrowerId,
      @Nullable String contactPoint,
      Instant since,
      Instant now) {
    String whose = borrowerId == null ? "accountId = ?2" : "(accountId = ?2 or borrowerId = ?3)";
    return list(
        "lenderId = ?1 and "
            + whose
            + " and (at > ?4 or contactPoint = ?5) and (reservedUntil is null or reservedUntil > ?6)",
        account.lenderId(),
        account.accountId(),
        borrowerId == null ? "" : borrowerId,
        since,
        contactPoint == null ? "" : contactPoint,
        now);
  }

  /** Those on the people of many accounts since a moment, about any of their debts. */
  List<Attempt> of(
      Set<AccountKey> accounts, Collection<String> borrowerIds, Instant since, Instant now) {
    return accounts.isEmpty()
        ? List.of()
        : list(
            "lenderId in ?1 and (accountId in ?2 or borrowerId in ?3) and at > ?4"
                + " and (reservedUntil is null or reservedUntil > ?5)",
            accounts.stream().map(AccountKey::lenderId).distinct().toList(),
            accounts.stream().map(AccountKey::accountId).toList(),
            borrowerIds,
            since,
            now);
  }

  /** The attempts that permits reserve, by permit, with one query. */
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

  /**
   * What a permit reserved, and what became of it.
   *
   * @throws IllegalStateException where there is none: a permit is granted together with it
   */
  Attempt reservedBy(UUID permitId) {
    return ofPermit(permitId)
        .orElseThrow(() -> new IllegalStateException("permit without an attempt: " + permitId));
  }

  /**
   * Takes the lock of a person until the transaction ends, after that of the account: what counts
   * over his debts is counted and reserved in one step as well.
   *
   * @param borrowerId nobody is locked where it is not known
   */
  void holdPerson(CaseFile file, @Nullable String borrowerId) {
    if (borrowerId == null) {
      return;
    }
    getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:person, 0)) as text)")
        .setParameter("person", file.account().lenderId() + ":" + borrowerId)
        .getResultList();
  }
}
