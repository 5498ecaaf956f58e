package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a case steps down although it is still unpaid, and to which stage. No step is
 * withdrawn: when the reason ends, the case returns to the stage that it had reached.
 */
public final class ForbearancePolicy {
  private static final Stage LAST_OF_NEGOTIATION = Stage.LETTER;

  private ForbearancePolicy() {}

  /**
   * The facts of a case.
   *
   * @param plan whether a plan that is not a promise is in force
   * @param protectiveHold whether a hold is in force whose kind steps the case down
   * @param assessmentAwaited whether the ladder waits for an assessment of the finances
   * @param offeredUntil the last business day on which a plan is offered first
   */
  public record Facts(
      boolean plan,
      boolean protectiveHold,
      boolean assessmentAwaited,
      @Nullable LocalDate offeredUntil) {}

  /** Decides on a business day. A promise only pauses the ladder, because it ends within days. */
  public static Optional<Forbearance> decide(Facts facts, LocalDate day) {
    if (facts.plan()) {
      return Optional.of(Forbearance.PLAN);
    }
    if (facts.protectiveHold()) {
      return Optional.of(Forbearance.HOLD);
    }
    if (facts.assessmentAwaited()) {
      return Optional.of(Forbearance.ASSESSMENT);
    }
    return facts.offeredUntil() == null || day.isAfter(facts.offeredUntil())
        ? Optional.empty()
        : Optional.of(Forbearance.OFFER);
  }

  /**
   * Returns the stage of a case that steps down: the last stage of negotiation that its steps
   * reached.
   *
   * @param reached the stage that the case had reached
   */
  public static Stage stage(Stage reached, List<StepTaken> taken) {
    return isNegotiation(reached)
        ? reached
        : taken.stream()
            .map(StepTaken::stage)
            .filter(ForbearancePolicy::isNegotiation)
            .max(Comparator.naturalOrder())
            .orElse(Stage.NEGOTIATE);
  }

  private static boolean isNegotiation(Stage stage) {
    return stage.compareTo(LAST_OF_NEGOTIATION) <= 0;
  }
}
