package dev.amends.contact.aftercare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether the borrower of a cured account is reminded of a payment, and on which day. */
final class DueReminderPolicy {
  private DueReminderPolicy() {}

  /**
   * What is known about an account.
   *
   * @param open whether it has an open case
   * @param watchUntil the last business day on which its cured case is watched, if it has one
   * @param businessDate the lender's current business date, if known
   */
  record WatchedAccount(
      boolean open, @Nullable LocalDate watchUntil, @Nullable LocalDate businessDate) {}

  /** Returns why there is no reminder of a payment; empty if there is one. */
  static Optional<String> obstacle(WatchedAccount account, LocalDate dueDate) {
    if (account.open()) {
      return Optional.of("the account has an open case");
    }
    LocalDate watchUntil = account.watchUntil();
    LocalDate day = account.businessDate();
    if (watchUntil == null || day == null) {
      return Optional.of("the account has no cured case");
    }
    if (day.isAfter(watchUntil)) {
      return Optional.of("the watch period ended on " + watchUntil);
    }
    return dueDate.isBefore(day)
        ? Optional.of("the due date %s is before the business date %s".formatted(dueDate, day))
        : Optional.empty();
  }

  /**
   * Returns the day of the borrower's calendar on which the reminder is written: some days before
   * the due date, today at the earliest. If the lender's business date is behind or ahead, the
   * number of days to the due date stays the same.
   *
   * @param today the borrower's date on the business date
   */
  static LocalDate day(
      LocalDate dueDate, LocalDate businessDate, LocalDate today, int reminderDays) {
    long days = ChronoUnit.DAYS.between(businessDate, dueDate) - reminderDays;
    return today.plusDays(Math.max(0, days));
  }
}
