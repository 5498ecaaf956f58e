package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import java.util.Set;

/** Whom one contacts about accounts, or where, is not what it was. */
public record ContactDetailsChanged(Set<AccountKey> accounts) {
  public ContactDetailsChanged {
    accounts = Set.copyOf(accounts);
  }
}
