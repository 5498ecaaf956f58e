package dev.amends.messaging.consumption;

import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;

/** Overdue accounts for tests. */
final class OverdueAccounts {
  private OverdueAccounts() {}

  static AccountOverdue overdue(String account, long sequence, String product) {
    return new AccountOverdue(
        "L",
        account,
        "B-" + account,
        product,
        LocalDate.of(2026, 1, 31),
        LocalDate.of(2026, 1, 1),
        30,
        new Overdue(Money.of("120.00", "GBP"), null, null, null, null),
        null,
        null,
        null,
        sequence,
        new Borrower(null, null, "Europe/London", "GB", null, List.of(), null));
  }
}
