package dev.amends.contact.aftercare;

import dev.amends.events.AccountKey;
import java.util.Map;

/** The reminders of the accounts that a batch of lender events touches. */
public final class DueReminderBatch {
  private final Map<AccountKey, DueReminder> byAccount;

  DueReminderBatch(Map<AccountKey, DueReminder> byAccount) {
    this.byAccount = byAccount;
  }

  /** The reminder of each account that has one; the map is modifiable. */
  Map<AccountKey, DueReminder> byAccount() {
    return byAccount;
  }
}
