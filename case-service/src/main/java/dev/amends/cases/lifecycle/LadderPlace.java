package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.events.CaseEvent.Stage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The place of a case on the ladder.
 *
 * @param stage the stage reached; it does not move back when a step is taken
 * @param lastStep the name of the last step taken; absent before the first
 * @param intensity the intensity of that step; 0 before the first
 * @param clockFrom the business day on which a contact restarted the time to the next step
 */
@Embeddable
record LadderPlace(
    @Enumerated(EnumType.STRING) Stage stage,
    @Nullable String lastStep,
    int intensity,
    @Nullable LocalDate clockFrom) {

  /** The place before the first step. */
  static final LadderPlace START = new LadderPlace(Stage.NEGOTIATE, null, 0, null);

  /** Returns the place after a step, which clears a restarted clock. */
  LadderPlace after(StrategyPolicy.Step step) {
    Stage latest = step.stage().compareTo(stage) > 0 ? step.stage() : stage;
    return new LadderPlace(latest, step.name(), step.intensity(), null);
  }

  /** Counts the time to the next step from a business day. */
  LadderPlace withClockFrom(LocalDate day) {
    return new LadderPlace(stage, lastStep, intensity, day);
  }

  /** Moves a clock that was restarted after a business day back to that day. */
  LadderPlace correctedTo(LocalDate day) {
    return clockFrom != null && clockFrom.isAfter(day) ? withClockFrom(day) : this;
  }
}
