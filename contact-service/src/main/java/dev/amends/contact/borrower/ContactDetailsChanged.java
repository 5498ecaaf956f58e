package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import java.util.Set;

/** Fired when the person or the contact point to be used for some accounts has changed. */
public record ContactDetailsChanged(Set<AccountKey> accounts) {
  public ContactDetailsChanged {
    accounts = Set.copyOf(accounts);
  }
}
