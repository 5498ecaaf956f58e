package dev.amends.contact.callback;

import dev.amends.contact.permission.CallingHours;
import dev.amends.contact.permission.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** Whether a call may be moved to a time that a person of ours names. */
final class NamedTimePolicy {
  private NamedTimePolicy() {}

  /** The answer. */
  sealed interface Judgement {}

  /** The call may be made then. */
  record Permitted() implements Judgement {}

  /**
   * It may not.
   *
   * @param rule calling-hours, holiday, inconvenient-time, waiting-time, or a rule of the pack
   *     about how often and how soon
   */
  record Refused(String rule, String why) implements Judgement {}

  /**
   * Judges a time.
   *
   * @param opening from when on waiting time, counts and quiet times let a call pass
   */
  static Judgement judge(
      Instant at,
      Opening opening,
      CallingHours hours,
      Predicate<LocalDate> closed,
      Wishes wishes,
      List<ZoneId> zones) {
    if (opening.ruleId() != null) {
      return new Refused(
          opening.ruleId(), "%s: no call before %s".formatted(opening.ruleId(), opening.at()));
    }
    OpenTimes permitted = OpenTimes.within(hours);
    if (!isOpen(permitted, at, zones)) {
      return new Refused(
          "calling-hours",
          "The borrower may be called from %s until %s on his clock in %s"
              .formatted(hours.from(), hours.until(), zones));
    }
    if (!isOpen(permitted.except(closed), at, zones)) {
      return new Refused("holiday", "It is a holiday in the borrower's region");
    }
    if (!isOpen(permitted.avoiding(wishes.avoided()), at, zones)) {
      return new Refused("inconvenient-time", "The borrower called that time inconvenient");
    }
    return new Permitted();
  }

  private static boolean isOpen(OpenTimes times, Instant at, List<ZoneId> zones) {
    return zones.stream().allMatch(zone -> times.isOpen(at, zone));
  }
}
