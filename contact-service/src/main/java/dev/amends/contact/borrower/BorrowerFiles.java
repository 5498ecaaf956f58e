package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The borrowers' files, by account. */
@ApplicationScoped
public class BorrowerFiles implements PanacheRepositoryBase<BorrowerFile, String> {

  /** The file of an account; absent until the lender's own telling has come in here. */
  public Optional<BorrowerFile> of(AccountKey account) {
    return findByIdOptional(account.recordKey());
  }

  /** The files of accounts, with one query; to be added to as new ones are opened. */
  public Map<AccountKey, BorrowerFile> of(Collection<AccountKey> accounts) {
    Map<AccountKey, BorrowerFile> files = new HashMap<>();
    if (!accounts.isEmpty()) {
      list("recordKey in ?1", accounts.stream().map(AccountKey::recordKey).toList())
          .forEach(file -> files.put(file.account(), file));
    }
    return files;
  }
}
