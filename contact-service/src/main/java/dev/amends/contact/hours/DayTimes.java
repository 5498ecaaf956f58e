package dev.amends.contact.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Parts of a day on a wall clock, which differ from day to day. */
@FunctionalInterface
interface DayTimes {
  long DAY = LocalTime.MAX.toNanoOfDay() + 1;
  List<Span> WHOLE_DAY = List.of(new Span(0, DAY));

  /**
   * A part of a day, in nanoseconds of its wall clock.
   *
   * @param until the first nanosecond after it; {@link #DAY} at the latest
   */
  record Span(long from, long until) {}

  List<Span> on(LocalDate day);

  /**
   * The parts of a window that fall within these times on the wall clock of a zone.
   *
   * <p>Each stretch between two changes of the zone's offset is computed separately: a local time
   * that is skipped in spring does not occur, and one that is repeated in autumn occurs twice.
   */
  default Periods within(Period window, ZoneId zone) {
    List<Period> found = new ArrayList<>();
    Instant from = window.from();
    while (from.isBefore(window.until())) {
      ZoneOffset offset = zone.getRules().getOffset(from);
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      Instant until =
          change != null && change.getInstant().isBefore(window.until())
              ? change.getInstant()
              : window.until();
      addStraight(found, new Period(from, until), offset);
      from = until;
    }
    return Periods.of(found);
  }

  private void addStraight(List<Period> found, Period stretch, ZoneOffset offset) {
    LocalDate last = LocalDateTime.ofInstant(stretch.until(), offset).toLocalDate();
    for (LocalDate day = LocalDateTime.ofInstant(stretch.from(), offset).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay().toInstant(offset);
      for (Span span : on(day)) {
        Instant from = midnight.plusNanos(span.from());
        Instant until = midnight.plusNanos(span.until());
        Instant begin = from.isBefore(stretch.from()) ? stretch.from() : from;
        Instant end = until.isAfter(stretch.until()) ? stretch.until() : until;
        if (begin.isBefore(end)) {
          found.add(new Period(begin, end));
        }
      }
    }
  }
}
