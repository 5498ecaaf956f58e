package dev.amends.plan.schedule;

import dev.amends.events.PlanEvent.Instalment;
import dev.amends.rules.calendar.RegionCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * Moves the due dates of a schedule to business days.
 *
 * @param calendar the calendar of the borrower's region
 */
public record DueDateRule(BusinessDayConvention convention, RegionCalendar calendar) {

  /**
   * The day on which a payment is due. A day that would move to before {@code earliest} moves
   * forward instead.
   */
  public LocalDate move(LocalDate day, LocalDate earliest) {
    return switch (convention) {
      case FOLLOWING -> calendar.businessDayOnOrAfter(day);
      case PRECEDING -> {
        LocalDate before = calendar.businessDayOnOrBefore(day);
        yield before.isBefore(earliest) ? calendar.businessDayOnOrAfter(day) : before;
      }
      case NONE -> day;
    };
  }

  /** Moves the due dates of a schedule; numbers, amounts and interest stay. */
  public List<Instalment> move(List<Instalment> schedule, LocalDate earliest) {
    return schedule.stream()
        .map(
            instalment ->
                new Instalment(
                    instalment.number(),
                    move(instalment.dueDate(), earliest),
                    instalment.amount(),
                    instalment.interest()))
        .toList();
  }
}
