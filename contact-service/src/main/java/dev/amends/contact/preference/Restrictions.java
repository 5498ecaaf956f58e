package dev.amends.contact.preference;

import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Repository of the restrictions. */
@ApplicationScoped
public class Restrictions implements PanacheRepositoryBase<Restriction, UUID> {
  private final Persons persons;

  Restrictions(Persons persons) {
    this.persons = persons;
  }

  /** The restrictions in force that were stated on some accounts, with one query. */
  public List<Restriction> inForce(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list("recordKey in ?1 and liftedAt is null order by id", accounts);
  }

  /** The restrictions stated on some accounts that were in force at a time. */
  public List<Restriction> findInForceAt(Collection<AccountKey> accounts, Instant time) {
    return list(
        "recordKey in ?1 and statedAt <= ?2 and (liftedAt is null or liftedAt > ?2) order by id",
        accounts,
        time);
  }

  /**
   * A page of the restrictions that an account's borrower stated, on any account, in the order in
   * which they were recorded.
   *
   * @param lifted whether to include lifted restrictions
   */
  List<Restriction> findByPerson(AccountKey account, boolean lifted, PageRequest page) {
    String which = "recordKey in ?1" + (lifted ? "" : " and liftedAt is null");
    Set<AccountKey> keys = persons.accounts(account);
    return page.after(UUID::fromString)
        .map(after -> find(which + " and id > ?2 order by id", keys, after))
        .orElseGet(() -> find(which + " order by id", keys))
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  /**
   * Locks all accounts of a restriction's borrower, then loads the restriction.
   *
   * @throws dev.amends.conventions.Problem 404 if the restriction does not exist
   */
  Restriction lock(UUID id) {
    persons.lock(
        Set.of(
            getEntityManager()
                .createQuery("select recordKey from Restriction where id = :id", AccountKey.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("restriction", id))));
    return findById(id);
  }
}
