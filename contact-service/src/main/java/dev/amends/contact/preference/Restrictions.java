package dev.amends.contact.preference;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Repository of the restrictions. */
@ApplicationScoped
public class Restrictions implements PanacheRepositoryBase<Restriction, UUID> {
  private final AccountLocks locks;

  Restrictions(AccountLocks locks) {
    this.locks = locks;
  }

  /** The restrictions in force for an account. */
  public List<Restriction> inForce(AccountKey account) {
    return list("recordKey = ?1 and liftedAt is null order by id", account);
  }

  /** The restrictions that were in force at the given time. */
  public List<Restriction> findInForceAt(AccountKey account, Instant at) {
    return list(
        "recordKey = ?1 and statedAt <= ?2 and (liftedAt is null or liftedAt > ?2) order by id",
        account,
        at);
  }

  /**
   * A page of an account's restrictions in the order in which they were recorded.
   *
   * @param lifted whether to include lifted restrictions
   */
  List<Restriction> findByAccount(AccountKey account, boolean lifted, PageRequest page) {
    String which = "recordKey = ?1" + (lifted ? "" : " and liftedAt is null");
    return page.after(UUID::fromString)
        .map(after -> find(which + " and id > ?2 order by id", account, after))
        .orElseGet(() -> find(which + " order by id", account))
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /**
   * Locks the account of a restriction, then loads the restriction.
   *
   * @throws dev.amends.conventions.Problem 404 if the restriction does not exist
   */
  Restriction lock(UUID id) {
    return locks
        .load(getEntityManager(), Restriction.class, id, "recordKey")
        .orElseThrow(() -> Problems.notFound("restriction", id));
  }
}
