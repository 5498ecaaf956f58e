package dev.amends.contact.intake;

import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days a plan in force is followed up: the day after each instalment's due date, and in
 * between where those are far apart.
 */
final class PlanCallPolicy {
  private PlanCallPolicy() {}

  /**
   * Due dates are the lender's business dates, calls are made on the borrower's calendar; where the
   * lender's book runs behind or ahead, the distance counts.
   *
   * @param businessDate the lender's day on which the plan came into force
   * @param today the borrower's day at the same moment
   * @param daysApartMax a longer gap is divided evenly
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
