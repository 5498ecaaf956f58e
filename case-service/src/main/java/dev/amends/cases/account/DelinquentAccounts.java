package dev.amends.cases.account;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** All accounts with at least one event. */
@ApplicationScoped
public class DelinquentAccounts implements PanacheRepositoryBase<DelinquentAccount, String> {

  /** All accounts of a person that are on record. */
  public List<DelinquentAccount> of(Person person) {
    return list("lenderId = ?1 and borrowerId = ?2", person.lenderId(), person.borrowerId());
  }

  /** Loads accounts by key in one query. */
  public Map<AccountKey, DelinquentAccount> load(Collection<AccountKey> keys) {
    List<String> ids = keys.stream().map(AccountKey::recordKey).toList();
    Map<AccountKey, DelinquentAccount> accounts = new HashMap<>();
    if (!ids.isEmpty()) {
      for (DelinquentAccount account :
          getEntityManager().unwrap(Session.class).findMultiple(DelinquentAccount.class, ids)) {
        if (account != null) {
          accounts.put(account.key(), account);
        }
      }
    }
    return accounts;
  }
}
