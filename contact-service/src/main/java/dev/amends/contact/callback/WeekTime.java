package dev.amends.contact.callback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A time of the week on a borrower's wall clock.
 *
 * @param weekDays the days on which it begins; every day where empty
 * @param from when it begins
 * @param until the first time after it; where not after {@code from}, on the next day
 */
record WeekTime(Set<DayOfWeek> weekDays, LocalTime from, LocalTime until) {

  /** The parts of a day that it covers. */
  List<OpenTimes.Span> on(LocalDate day) {
    List<OpenTimes.Span> spans = new ArrayList<>();
    if (from.isBefore(until)) {
      if (beginsOn(day)) {
        spans.add(new OpenTimes.Span(from.toSecondOfDay(), until.toSecondOfDay()));
      }
      return spans;
    }
    if (beginsOn(day.minusDays(1))) {
      spans.add(new OpenTimes.Span(0, until.toSecondOfDay()));
    }
    if (beginsOn(day)) {
      spans.add(new OpenTimes.Span(from.toSecondOfDay(), OpenTimes.DAY_SECONDS));
    }
    return spans;
  }

  private boolean beginsOn(LocalDate day) {
    return weekDays.isEmpty() || weekDays.contains(day.getDayOfWeek());
  }
}
