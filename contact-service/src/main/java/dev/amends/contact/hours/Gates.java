package dev.amends.contact.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * All gates that must be open for a contact. Permits and callbacks both use them to compute when a
 * borrower may be contacted.
 *
 * @param list the gates; if several are closed, the first of them is named
 */
public record Gates(List<Gate> list) {
  private static final Duration DAY = Duration.ofDays(1);

  public Gates {
    list = List.copyOf(list);
  }

  public static Gates of(Gate... gates) {
    return new Gates(List.of(gates));
  }

  public Gates and(Gates others) {
    List<Gate> all = new ArrayList<>(list);
    all.addAll(others.list);
    return new Gates(all);
  }

  public Gates ofKinds(Predicate<Gate.Kind> kinds) {
    return new Gates(list.stream().filter(gate -> kinds.test(gate.rule().kind())).toList());
  }

  public Gates withoutKind(Gate.Kind kind) {
    return ofKinds(other -> other != kind);
  }

  /** Returns the same gates for a borrower who lives in a known zone. */
  public Gates inZone(ZoneId zone) {
    return new Gates(
        list.stream()
            .map(
                gate ->
                    switch (gate) {
                      case Gate.WallClock clock -> (Gate) clock.inZone(zone);
                      case Gate.Pause pause -> pause;
                    })
            .toList());
  }

  /**
   * Narrows a permit's gates to a call that the service schedules: no holiday, and the ordinary
   * calling hours even if the borrower consented to more.
   */
  public Gates forServiceCall(
      CallingHours hours, Predicate<LocalDate> holidays, List<ZoneId> zones) {
    return ofKinds(Gate.Kind::isPause)
        .and(of(hours.gate(zones), Gate.holidays(holidays, zones)))
        .and(ofKinds(kind -> kind == Gate.Kind.INCONVENIENT_TIME));
  }

  /** The first gate that is closed at a given time; empty if the contact is allowed. */
  public Optional<Gate> closedAt(Instant at) {
    return list.stream().filter(gate -> !gate.isOpen(at)).findFirst();
  }

  /** The periods of a window in which all gates are open. */
  public Periods openTimes(Period window) {
    Periods open = Periods.of(window);
    for (Gate gate : list) {
      open = open.and(gate.open(window));
      if (open.isEmpty()) {
        break;
      }
    }
    return open;
  }

  /** The first time at which all gates are open, from {@code from} until before {@code until}. */
  public Optional<Instant> firstOpen(Instant from, Instant until) {
    return firstOpen(from, until, UnaryOperator.identity());
  }

  /**
   * The first time at which all gates are open and a slot starts.
   *
   * @param slot the length of a slot, whole seconds; slots are counted from the epoch
   */
  public Optional<Instant> firstOpen(Instant from, Instant until, Duration slot) {
    return firstOpen(from, until, at -> startOfSlot(at, slot));
  }

  private Optional<Instant> firstOpen(
      Instant from, Instant until, UnaryOperator<Instant> firstStart) {
    for (Instant day = from; day.isBefore(until); day = day.plus(DAY)) {
      for (Period open : openTimes(new Period(day, earlier(day.plus(DAY), until))).list()) {
        Instant start = firstStart.apply(open.from());
        if (start.isBefore(open.until())) {
          return Optional.of(start);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The first start of a slot at or after a given time.
   *
   * @param slot the length of a slot, whole seconds
   */
  public static Instant startOfSlot(Instant at, Duration slot) {
    long seconds = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(seconds, slot.toSeconds()) * slot.toSeconds());
  }

  /** The last gate to be closed in the period; empty if none. */
  public Optional<Gate> lastClosed(Instant from, Instant until) {
    if (!from.isBefore(until)) {
      return Optional.empty();
    }
    Period window = new Period(from, until);
    List<Period> closed = openTimes(window).complement(window).list();
    return closed.isEmpty() ? Optional.empty() : closedAt(closed.getLast().until().minusNanos(1));
  }

  /**
   * Adds a duration, counting only time when all gates are open.
   *
   * @param limit the latest time to return, if the duration is not reached before it
   */
  public Instant addOpenTime(Instant from, Duration open, Instant limit) {
    Duration left = open;
    for (Instant day = from; day.isBefore(limit); day = day.plus(DAY)) {
      for (Period period : openTimes(new Period(day, earlier(day.plus(DAY), limit))).list()) {
        if (left.compareTo(period.length()) <= 0) {
          return period.from().plus(left);
        }
        left = left.minus(period.length());
      }
    }
    return limit;
  }

  private static Instant earlier(Instant first, Instant second) {
    return first.isBefore(second) ? first : second;
  }
}
