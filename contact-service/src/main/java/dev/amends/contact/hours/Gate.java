package dev.amends.contact.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule that is open at some times and closed at others. If the borrower's zone is not known, a
 * gate on the wall clock must be open in every zone in which they may be.
 */
public sealed interface Gate {

  /** The kind of rule that closes a gate. */
  enum Kind {
    INCONVENIENT_TIME,
    PREFERRED_TIME,
    CALLING_HOURS,
    HOLIDAY,
    WAITING_TIME,
    FREQUENCY_CAP,
    QUIET_PERIOD;

    /** Whether it stays closed until a fixed time, regardless of the time of day. */
    public boolean isPause() {
      return this == WAITING_TIME || this == FREQUENCY_CAP || this == QUIET_PERIOD;
    }
  }

  /**
   * The rule behind a gate.
   *
   * @param id as in the answer to a request for a permit
   * @param citation the law, or what the borrower or the lender asked for
   */
  record RuleReference(Kind kind, String id, String citation) {}

  RuleReference rule();

  /** Explains to a person why the gate is closed. */
  String reason();

  /** The periods of a window in which the gate is open. */
  Periods open(Period window);

  default boolean isOpen(Instant at) {
    return !open(new Period(at, at.plusNanos(1))).isEmpty();
  }

  /**
   * Open at, or outside of, some times of the day.
   *
   * @param inside whether it is open at these times; else it is open outside of them
   * @param exemptions the periods in which it is open anyway
   */
  record WallClock(
      RuleReference rule,
      String reason,
      DayTimes times,
      boolean inside,
      List<ZoneId> zones,
      Periods exemptions)
      implements Gate {

    @Override
    public Periods open(Period window) {
      Periods open = Periods.of(window);
      for (ZoneId zone : zones) {
        Periods during = times.within(window, zone);
        open = open.and(inside ? during : during.complement(window));
        if (open.isEmpty()) {
          break;
        }
      }
      return open.or(exemptions.and(Periods.of(window)));
    }

    WallClock inZone(ZoneId zone) {
      return new WallClock(rule, reason, times, inside, List.of(zone), exemptions);
    }
  }

  /**
   * Stays closed until a fixed time.
   *
   * @param exemptions the periods in which it is open anyway
   */
  record Pause(RuleReference rule, Instant until, Periods exemptions) implements Gate {

    @Override
    public String reason() {
      return "no contact is permitted before " + until;
    }

    @Override
    public Periods open(Period window) {
      if (!until.isAfter(window.from())) {
        return Periods.of(window);
      }
      Periods open =
          until.isBefore(window.until())
              ? Periods.of(new Period(until, window.until()))
              : Periods.NONE;
      return open.or(exemptions.and(Periods.of(window)));
    }
  }

  static Gate callingHours(
      String id, String citation, CallingHours hours, List<ZoneId> zones, Periods exemptions) {
    return new WallClock(
        new RuleReference(Kind.CALLING_HOURS, id, citation),
        "the borrower may be contacted only from %s until %s in %s"
            .formatted(hours.from(), hours.until(), zones),
        hours.daily(),
        true,
        zones,
        exemptions);
  }

  static Gate inconvenientTime(WeekTime time, List<ZoneId> zones) {
    return new WallClock(
        new RuleReference(
            Kind.INCONVENIENT_TIME,
            "inconvenient-time",
            "the borrower asked not to be contacted at this time"),
        "the borrower asked not to be contacted from %s until %s"
            .formatted(time.from(), time.until()),
        time,
        false,
        zones,
        Periods.NONE);
  }

  /** Open at the times that a borrower prefers, on the clock of one zone. */
  static Gate preferredTimes(List<WeekTime> times, ZoneId zone) {
    return new WallClock(
        new RuleReference(
            Kind.PREFERRED_TIME, "preferred-time", "the borrower prefers other times"),
        "the borrower prefers other times",
        day -> times.stream().flatMap(time -> time.on(day).stream()).toList(),
        true,
        List.of(zone),
        Periods.NONE);
  }

  static Gate holidays(Predicate<LocalDate> holidays, List<ZoneId> zones) {
    return new WallClock(
        new RuleReference(Kind.HOLIDAY, "holiday", "no scheduled calls on a holiday"),
        "it is a holiday in the borrower's region",
        day -> holidays.test(day) ? DayTimes.WHOLE_DAY : List.of(),
        false,
        zones,
        Periods.NONE);
  }

  /** Closed during a waiting time or a cool-down. */
  static Gate waitingTime(Instant until) {
    return new Pause(
        new RuleReference(
            Kind.WAITING_TIME,
            "waiting-time",
            "no outbound contact during a waiting time or a cool-down"),
        until,
        Periods.NONE);
  }

  /** Closed while as many attempts count as a rule allows. */
  static Gate frequencyCap(String id, String citation, Instant until, Periods exemptions) {
    return new Pause(new RuleReference(Kind.FREQUENCY_CAP, id, citation), until, exemptions);
  }

  /** Closed for a while after a conversation. */
  static Gate quietPeriod(String id, String citation, Instant until, Periods exemptions) {
    return new Pause(new RuleReference(Kind.QUIET_PERIOD, id, citation), until, exemptions);
  }
}
