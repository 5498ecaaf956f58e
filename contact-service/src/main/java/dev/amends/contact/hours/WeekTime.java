package dev.amends.contact.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A time of the week on a borrower's wall clock.
 *
 * @param weekDays the days on which it begins; every day if empty
 * @param from when it begins
 * @param until the first time after it; if not after {@code from}, on the next day
 */
public record WeekTime(Set<DayOfWeek> weekDays, LocalTime from, LocalTime until)
    implements DayTimes {

  public WeekTime {
    weekDays = Set.copyOf(weekDays);
  }

  @Override
  public List<Span> on(LocalDate day) {
    List<Span> spans = new ArrayList<>();
    boolean overnight = !from.isBefore(until);
    if (overnight && beginsOn(day.minusDays(1)) && until.isAfter(LocalTime.MIN)) {
      spans.add(new Span(0, until.toNanoOfDay()));
    }
    if (beginsOn(day)) {
      spans.add(new Span(from.toNanoOfDay(), overnight ? DAY : until.toNanoOfDay()));
    }
    return spans;
  }

  private boolean beginsOn(LocalDate day) {
    return weekDays.isEmpty() || weekDays.contains(day.getDayOfWeek());
  }
}
