package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import java.util.Set;

/**
 * Fired when the person or the contact point to be used for some accounts has changed. All accounts
 * of their borrowers are locked.
 */
public record ContactDetailsChanged(Set<AccountKey> accounts) {
  public ContactDetailsChanged {
    accounts = Set.copyOf(accounts);
  }
}
