package dev.amends.contact.casefile;

import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.messaging.consumption.ParkedAccounts;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds all accounts of a borrower with a lender. A command that changes a fact of the person locks
 * all of them, in the order of their keys; a decision about one account locks that account only.
 */
@ApplicationScoped
public class Persons {
  /** The lender's report on an account takes precedence over the copy of its case. */
  private static final String ACCOUNTS =
      """
      with named as (
        select f.record_key, f.lender_id, f.borrower_id from borrower_file f
        where f.record_key = any (cast(:keys as text[]))
        union
        select c.lender_id || ':' || c.account_id, c.lender_id, c.borrower_id from case_file c
        where c.lender_id || ':' || c.account_id = any (cast(:keys as text[]))
          and c.borrower_id is not null
        union
        select n.record_key, n.lender_id, n.borrower_id
        from unnest(cast(:newKeys as text[]), cast(:newLenders as text[]),
            cast(:newBorrowers as text[])) as n(record_key, lender_id, borrower_id)
      ), person as (
        select * from named n
        where not exists (select 1 from borrower_file f where f.record_key = n.record_key
            and (f.lender_id, f.borrower_id) <> (n.lender_id, n.borrower_id))
      )
      select p.record_key as named_key, f.record_key as person_key
      from person p join borrower_file f using (lender_id, borrower_id)
      union
      select p.record_key, c.lender_id || ':' || c.account_id
      from person p join case_file c using (lender_id, borrower_id)
      where not exists (
        select 1 from borrower_file f where f.record_key = c.lender_id || ':' || c.account_id)\
      """;

  private final EntityManager database;
  private final CaseFiles files;
  private final AccountLocks locks;
  private final ParkedAccounts parked;

  Persons(EntityManager database, CaseFiles files, AccountLocks locks, ParkedAccounts parked) {
    this.database = database;
    this.files = files;
    this.locks = locks;
    this.parked = parked;
  }

  /** All accounts of a borrower; empty if the lender has reported none. */
  @SuppressWarnings("unchecked")
  public Set<AccountKey> accounts(String lenderId, String borrowerId) {
    List<String> keys =
        database
            .createNativeQuery(
                """
                select f.record_key from borrower_file f
                where f.lender_id = :lenderId and f.borrower_id = :borrowerId
                union
                select c.lender_id || ':' || c.account_id from case_file c
                where c.lender_id = :lenderId and c.borrower_id = :borrowerId and not exists (
                  select 1 from borrower_file f
                  where f.record_key = c.lender_id || ':' || c.account_id)\
                """)
            .setParameter("lenderId", lenderId)
            .setParameter("borrowerId", borrowerId)
            .getResultList();
    Set<AccountKey> all = new HashSet<>();
    keys.forEach(key -> all.add(AccountKey.parse(key)));
    return all;
  }

  /** All accounts of the borrower of an account, including that account. */
  public Set<AccountKey> accounts(AccountKey account) {
    return accounts(Set.of(account));
  }

  /** All accounts of the borrowers of some accounts, including those accounts. */
  public Set<AccountKey> accounts(Collection<AccountKey> accounts) {
    Set<AccountKey> all = new HashSet<>();
    byAccount(accounts, Map.of()).values().forEach(all::addAll);
    return all;
  }

  /**
   * For each account, all accounts of its borrower, including itself; one query.
   *
   * @param borrowerIds the lender's borrower numbers that events report for accounts which may have
   *     neither a borrower file nor a case file yet
   */
  @SuppressWarnings("unchecked")
  public Map<AccountKey, Set<AccountKey>> byAccount(
      Collection<AccountKey> accounts, Map<AccountKey, String> borrowerIds) {
    Map<AccountKey, Set<AccountKey>> all = new HashMap<>();
    accounts.forEach(account -> all.put(account, new HashSet<>(Set.of(account))));
    if (all.isEmpty()) {
      return all;
    }
    List<Map.Entry<AccountKey, String>> reported = List.copyOf(borrowerIds.entrySet());
    List<Object[]> rows =
        database
            .createNativeQuery(ACCOUNTS)
            .setParameter(
                "keys", all.keySet().stream().map(AccountKey::recordKey).toArray(String[]::new))
            .setParameter(
                "newKeys",
                reported.stream().map(one -> one.getKey().recordKey()).toArray(String[]::new))
            .setParameter(
                "newLenders",
                reported.stream().map(one -> one.getKey().lenderId()).toArray(String[]::new))
            .setParameter(
                "newBorrowers", reported.stream().map(Map.Entry::getValue).toArray(String[]::new))
            .getResultList();
    for (Object[] row : rows) {
      Set<AccountKey> known = all.get(AccountKey.parse((String) row[0]));
      if (known != null) {
        known.add(AccountKey.parse((String) row[1]));
      }
    }
    return all;
  }

  /**
   * Locks all accounts of a case's borrower, then loads the case's file.
   *
   * @throws dev.amends.conventions.Problem 404 if the case is unknown
   */
  public CaseFile lock(UUID caseId) {
    lock(Set.of(files.accountOf(caseId).orElseThrow(() -> Problems.notFound("case", caseId))));
    return files.get(caseId);
  }

  /**
   * Locks all accounts of the borrowers of some accounts and returns them. A transaction that holds
   * one of the locks already may have to be repeated because of a deadlock.
   */
  public Set<AccountKey> lock(Collection<AccountKey> accounts) {
    Set<AccountKey> all = accounts(accounts);
    locks.acquire(new TreeSet<>(all));
    return all;
  }

  /**
   * Whether messages about an account of the account's borrower are parked. One of them may report
   * a fact of the person that forbids contact on every account, such as a death.
   */
  public boolean isAwaitingInput(AccountKey account) {
    return !parked.awaitingInput(accounts(account)).isEmpty();
  }

  /** The open case files of all accounts of an account's borrower. */
  public List<CaseFile> openCases(AccountKey account) {
    return files.openOf(accounts(account));
  }
}
