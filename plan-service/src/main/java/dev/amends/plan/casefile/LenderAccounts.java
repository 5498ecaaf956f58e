package dev.amends.plan.casefile;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Repository of the accounts that have been overdue. */
@ApplicationScoped
public class LenderAccounts implements PanacheRepositoryBase<LenderAccount, String> {

  /** Loads the given accounts that have been overdue, by record key, in one query. */
  public Map<String, LenderAccount> byRecordKey(Collection<AccountKey> accounts) {
    if (accounts.isEmpty()) {
      return new HashMap<>();
    }
    return list("accountKey in ?1", accounts.stream().map(AccountKey::recordKey).toList()).stream()
        .collect(
            Collectors.toMap(known -> known.accountKey, known -> known, (a, b) -> a, HashMap::new));
  }

  /** Finds an account; empty if it has never been overdue. */
  public Optional<LenderAccount> find(AccountKey account) {
    return findByIdOptional(account.recordKey());
  }

  /** Adds an account that is overdue for the first time. */
  public LenderAccount add(AccountKey account, int partition, Currency currency) {
    LenderAccount added = new LenderAccount(account, partition, currency);
    persist(added);
    return added;
  }
}
