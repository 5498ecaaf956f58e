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

/** The accounts that were overdue at some time. */
@ApplicationScoped
public class LenderAccounts implements PanacheRepositoryBase<LenderAccount, String> {

  /** Those known of these accounts, by record key; one query. */
  public Map<String, LenderAccount> of(Collection<AccountKey> accounts) {
    if (accounts.isEmpty()) {
      return new HashMap<>();
    }
    return stream("accountKey in ?1", accounts.stream().map(AccountKey::recordKey).toList())
        .collect(
            Collectors.toMap(known -> known.accountKey, known -> known, (a, b) -> a, HashMap::new));
  }

  /** The account, where it was ever overdue. */
  public Optional<LenderAccount> of(AccountKey account) {
    return findByIdOptional(account.recordKey());
  }

  /** Notes an account that is overdue for the first time. */
  public LenderAccount note(AccountKey account, int partition, Currency currency) {
    LenderAccount noted = new LenderAccount(account, partition, currency);
    persist(noted);
    return noted;
  }
}
