package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;

/**
 * A step that a case has taken and not withdrawn, as its strategy stated it then.
 *
 * @param step its name
 * @param on the business day on which it was taken
 */
public record StepTaken(
    String step, StepAction action, int intensity, Stage stage, int fromDaysPastDue, LocalDate on) {

  /** Records that a step was taken on a business day. */
  public static StepTaken of(StrategyStep step, LocalDate on) {
    return new StepTaken(
        step.name(), step.action(), step.intensity(), step.stage(), step.fromDaysPastDue(), on);
  }

  /** Whether the step has a letter, whose delivery a later step may wait for. */
  public boolean isWritten() {
    return isWritten(action);
  }

  static boolean isWritten(StepAction action) {
    return switch (action) {
      case LETTER, REMINDER -> true;
      case CALL, VISIT, LEGAL_REVIEW, ARBITRATION, LITIGATION, POLICE_REPORT -> false;
    };
  }
}
