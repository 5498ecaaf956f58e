package dev.amends.contact.intake;

import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the days on which to follow up an active plan: the day after each instalment's due date,
 * and days in between if those are far apart.
 */
final class PlanCallPolicy {
  private PlanCallPolicy() {}

  /**
   * Converts due dates, which are the lender's business dates, to days of the borrower's calendar.
   * The distance in days is kept if the lender's business date is behind or ahead.
   *
   * @param businessDate the lender's business date on which the plan became active
   * @param today the borrower's date at the same time
   * @param daysApartMax the longest gap; longer ones are divided evenly
   */
  static List<LocalDate> callDates(
      List<Instalment> instalments, LocalDate businessDate, LocalDate today, int daysApartMax) {
    List<LocalDate> afterInstalments =
        instalments.stream()
            .map(instalment -> ChronoUnit.DAYS.between(businessDate, instalment.dueDate()))
            .filter(days -> days >= 0)
            .map(days -> today.plusDays(days + 1))
            .sorted()
            .distinct()
            .toList();
    List<LocalDate> dates = new ArrayList<>();
    LocalDate last = today;
    for (LocalDate next : afterInstalments) {
      long gap = ChronoUnit.DAYS.between(last, next);
      long parts = Math.ceilDiv(gap, daysApartMax);
      for (long part = 1; part <= parts; part++) {
        dates.add(last.plusDays(gap * part / parts));
      }
      last = next;
    }
    return dates;
  }
}
