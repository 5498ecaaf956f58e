package dev.amends.cases.nextstep;

import dev.amends.conventions.work.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens next in a case.
 *
 * @param what a {@link WorkKind}, or one of the other constants of this class
 * @param when absent if it is not planned yet, which {@link #isMissing} reports
 * @param why in words without personal data
 * @param blockedBy what keeps the strategy from taking its next step
 * @param role the role whose work it is; absent if nobody has to act
 * @param workId the id of the work; absent if it is none
 */
public record NextStep(
    String what,
    @Nullable Time when,
    String why,
    List<PauseKind> blockedBy,
    @Nullable String role,
    @Nullable UUID workId) {
  /** A payment of a promise or plan is due. */
  static final String PAYMENT = "PAYMENT";

  /** The grace period of the last payment of a promise or plan ends. */
  static final String PLAN_RESULT = "PLAN_RESULT";

  /** The strategy takes its next step. */
  static final String STRATEGY_STEP = "STRATEGY_STEP";

  /** Everything that pauses the strategy has ended. */
  static final String RESUMPTION = "RESUMPTION";

  public NextStep {
    blockedBy = List.copyOf(blockedBy);
  }

  /** When a step happens. */
  public sealed interface Time {
    /** Work is due at a time. */
    record At(Instant instant) implements Time {
      @Override
      public String toString() {
        return instant.toString();
      }
    }

    /** It happens at the close of a business day, or is due on it. */
    record On(LocalDate day) implements Time {
      @Override
      public String toString() {
        return day.toString();
      }
    }
  }

  /** Whether the step has no date, so that nothing would ever happen. */
  public boolean isMissing() {
    return when == null;
  }
}
