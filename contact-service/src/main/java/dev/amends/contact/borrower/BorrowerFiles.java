package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Repository of the borrower files. */
@ApplicationScoped
public class BorrowerFiles implements PanacheRepositoryBase<BorrowerFile, String> {

  /** Finds the file of an account; empty until its first AccountOverdue has arrived. */
  public Optional<BorrowerFile> find(AccountKey account) {
    return findByIdOptional(account.recordKey());
  }

  /** Finds the files of the accounts that have one, with one query; the map is modifiable. */
  public Map<AccountKey, BorrowerFile> find(Collection<AccountKey> accounts) {
    Map<AccountKey, BorrowerFile> files = new HashMap<>();
    if (!accounts.isEmpty()) {
      list("recordKey in ?1", accounts.stream().map(AccountKey::recordKey).toList())
          .forEach(file -> files.put(file.account(), file));
    }
    return files;
  }
}
