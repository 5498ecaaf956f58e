package dev.amends.contact.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.aftercare.DueReminderPolicy.WatchedAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded of a payment, and when. */
class DueReminderPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // open, watched until, business date, due date, why not
        "false | 2027-02-18 | 2026-11-20 | 2026-11-26 | -",
        "false | 2026-11-20 | 2026-11-20 | 2026-11-26 | -", // the last day of the watch period
        "false | 2026-11-19 | 2026-11-20 | 2026-11-26 | the watch period ended on 2026-11-19",
        "false | 2027-02-18 | 2026-11-20 | 2026-11-20 | -", // due today
        "false | 2027-02-18 | 2026-11-20 | 2026-11-19 | the due date 2026-11-19 is before the business date 2026-11-20",
        "false | -          | 2026-11-20 | 2026-11-26 | the account has no cured case",
        "false | 2027-02-18 | -          | 2026-11-26 | the account has no cured case",
        "true  | 2027-02-18 | 2026-11-20 | 2026-11-26 | the account has an open case",
        "true  | -          | -          | 2026-11-26 | the account has an open case",
        "false | 9999-12-31 | 2026-11-20 | 9999-12-31 | -",
      })
  void onlyTheBorrowersOfWatchedAccountsAreReminded(
      boolean open,
      @Nullable LocalDate watchUntil,
      @Nullable LocalDate businessDate,
      LocalDate dueDate,
      @Nullable String why) {
    assertThat(
            DueReminderPolicy.obstacle(new WatchedAccount(open, watchUntil, businessDate), dueDate)
                .orElse(null))
        .isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    // due date, business date, today, days before, written on
    "2026-11-26, 2026-11-20, 2026-11-20, 3, 2026-11-23",
    "2026-11-26, 2026-11-20, 2026-11-23, 3, 2026-11-26", // the business date is behind
    "2026-11-26, 2026-11-23, 2026-11-20, 3, 2026-11-20", // the business date is ahead
    "2026-11-23, 2026-11-20, 2026-11-20, 3, 2026-11-20",
    "2026-11-22, 2026-11-20, 2026-11-20, 3, 2026-11-20", // announced late
    "2026-11-20, 2026-11-20, 2026-11-20, 0, 2026-11-20",
    "2026-11-21, 2026-11-20, 2026-11-20, 0, 2026-11-21",
    "2026-11-21, 2026-11-20, 2026-11-20, 36500, 2026-11-20",
  })
  void aReminderIsWrittenSomeDaysBeforeTheDueDate(
      LocalDate dueDate, LocalDate businessDate, LocalDate today, int days, LocalDate expected) {
    assertThat(DueReminderPolicy.day(dueDate, businessDate, today, days)).isEqualTo(expected);
  }
}
