package dev.amends.cases.account;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The persons behind the accounts. A transaction that changes a fact of a person holds the person's
 * lock alone; one that opens a case shares it, so that no case is opened beside a fact that is
 * being recorded on another account.
 */
@ApplicationScoped
public class Persons {
  /** Persons share locks, because a batch may open hundreds of cases. */
  private static final int LOCKS = 64;

  /** Persons with a status, or with an open case that is on hold. */
  private static final String WITH_FACTS =
      """
      select a.lender_id, a.borrower_id from delinquent_account a
      where (a.lender_id, a.borrower_id) in (
          select * from unnest(cast(:lenders as text[]), cast(:borrowers as text[])))
        and jsonb_array_length(a.statuses) > 0
      union
      select c.lender_id, c.borrower_id from collection_case c
      where (c.lender_id, c.borrower_id) in (
          select * from unnest(cast(:lenders as text[]), cast(:borrowers as text[])))
        and c.status = 'OPEN' and c.holds > 0\
      """;

  private final EntityManager database;

  Persons(EntityManager database) {
    this.database = database;
  }

  /** Locks persons until the transaction ends, to change their facts. */
  public void lock(Collection<Person> persons) {
    lock("pg_advisory_xact_lock", persons);
  }

  /** Locks persons against changes of their facts until the transaction ends. */
  public void lockShared(Collection<Person> persons) {
    lock("pg_advisory_xact_lock_shared", persons);
  }

  /** Locks in ascending order, so that two transactions cannot wait for each other. */
  private void lock(String function, Collection<Person> persons) {
    if (persons.isEmpty()) {
      return;
    }
    Set<Integer> locks = new TreeSet<>();
    persons.forEach(person -> locks.add(lockOf(person)));
    database
        .createNativeQuery(
            "select cast("
                + function
                + "(:space, n) as text) from unnest(cast(:locks as integer[])) as n")
        .setParameter("space", Persons.class.getName().hashCode())
        .setParameter("locks", locks.toArray(Integer[]::new))
        .getResultList();
  }

  private static int lockOf(Person person) {
    return Math.floorMod((person.lenderId() + ":" + person.borrowerId()).hashCode(), LOCKS);
  }

  /** All accounts of a person. */
  public Set<AccountKey> accounts(Person person) {
    return new HashSet<>(
        database
            .createQuery(
                "select lenderId, accountId from DelinquentAccount"
                    + " where lenderId = :lenderId and borrowerId = :borrowerId",
                AccountKey.class)
            .setParameter("lenderId", person.lenderId())
            .setParameter("borrowerId", person.borrowerId())
            .getResultList());
  }

  /** Loads the accounts of several persons in one query. */
  public Map<Person, Set<AccountKey>> accounts(Collection<Person> persons) {
    Map<Person, Set<AccountKey>> all = new HashMap<>();
    persons.forEach(person -> all.put(person, new HashSet<>()));
    List<Object[]> rows =
        database
            .createQuery(
                "select lenderId, borrowerId, accountId from DelinquentAccount"
                    + " where lenderId in :lenderIds and borrowerId in :borrowerIds",
                Object[].class)
            .setParameter("lenderIds", all.keySet().stream().map(Person::lenderId).toList())
            .setParameter("borrowerIds", all.keySet().stream().map(Person::borrowerId).toList())
            .getResultList();
    for (Object[] row : rows) {
      Set<AccountKey> accounts = all.get(new Person((String) row[0], (String) row[1]));
      if (accounts != null) {
        accounts.add(new AccountKey((String) row[0], (String) row[2]));
      }
    }
    return all;
  }

  /** Those of some persons who have a status or an open case on hold. */
  @SuppressWarnings("unchecked")
  public Set<Person> withFacts(Collection<Person> persons) {
    Set<Person> found = new HashSet<>();
    if (!persons.isEmpty()) {
      List<Object[]> rows =
          database
              .createNativeQuery(WITH_FACTS)
              .setParameter(
                  "lenders", persons.stream().map(Person::lenderId).toArray(String[]::new))
              .setParameter(
                  "borrowers", persons.stream().map(Person::borrowerId).toArray(String[]::new))
              .getResultList();
      rows.forEach(row -> found.add(new Person((String) row[0], (String) row[1])));
    }
    return found;
  }
}
