package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;

/**
 * A step that a case has taken and not withdrawn.
 *
 * @param step its name
 * @param on the business day on which it was taken
 */
public record StepTaken(String step, StepAction action, LocalDate on) {

  /** Whether the step has a letter, whose delivery a later step may wait for. */
  public boolean isWritten() {
    return action == StepAction.LETTER || action == StepAction.REMINDER;
  }
}
