package dev.amends.conventions.calendar;

import dev.amends.conventions.calendar.ClosedBusinessDays.ClosedDay;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides whether the correction of a business day applies in a partition. All services reach the
 * same decision, because they receive the closes and corrections of a partition in the same order.
 */
public final class CorrectionPolicy {
  private CorrectionPolicy() {}

  /** What to do with a correction. */
  public sealed interface Decision {
    /** The last closed day is the wrong one. */
    record Apply() implements Decision {}

    /** The partition needs no correction. */
    record Ignore(String reason) implements Decision {}

    /** The correct date is before the previous closed day, which the correction does not allow. */
    record Reject(String field, String rule) implements Decision {}
  }

  /**
   * Decides about a correction.
   *
   * @param last the last closed day of the partition, if it has one
   */
  public static Decision decide(BusinessDayCorrected correction, Optional<ClosedDay> last) {
    if (last.isEmpty()) {
      return new Decision.Ignore("the lender has closed no business day in this partition");
    }
    LocalDate closedOn = last.get().closedOn();
    if (!closedOn.equals(correction.wrongDate())) {
      return new Decision.Ignore(
          "the last closed day of this partition is "
              + closedOn
              + ", not "
              + correction.wrongDate());
    }
    return correction.mayBeBeforePreviousDay()
        ? new Decision.Apply()
        : violation(correction.businessDate(), last.get())
            .<Decision>map(rule -> new Decision.Reject("businessDate", rule))
            .orElseGet(Decision.Apply::new);
  }

  /** Returns the rule that going back to a day breaks, as the end of a sentence. */
  public static Optional<String> violation(LocalDate day, ClosedDay last) {
    LocalDate previous = last.previousOn();
    return previous != null && day.isBefore(previous)
        ? Optional.of(
            "must not be before %s, which was closed before %s, unless beforePreviousDay is true (was %s)"
                .formatted(previous, last.closedOn(), day))
        : Optional.empty();
  }
}
