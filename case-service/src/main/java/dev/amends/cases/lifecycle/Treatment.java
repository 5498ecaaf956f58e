package dev.amends.cases.lifecycle;

import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.events.CaseEvent.Stage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the follow-up of a case has gone, and what pauses it.
 *
 * @param lastStep the step of the ladder taken last
 * @param intensity of that step; 0 before the first
 * @param failedAttempts attempts that did not reach the borrower
 * @param holds how many holds are in force
 * @param holdUntil the last business day of the hold that ends first by itself
 * @param activePlanId the plan or promise in force
 */
@Embeddable
public record Treatment(
    @Enumerated(EnumType.STRING) Stage stage,
    @Nullable String lastStep,
    int intensity,
    int failedAttempts,
    int holds,
    @Nullable LocalDate holdUntil,
    @Nullable UUID activePlanId) {

  /** A new case: nothing was tried, the opening itself asks for the first call. */
  static Treatment begun(LadderPolicy ladder) {
    return ladder
        .first()
        .map(step -> new Treatment(step.stage(), step.name(), step.intensity(), 0, 0, null, null))
        .orElse(new Treatment(Stage.NEGOTIATE, null, 0, 0, 0, null, null));
  }

  Treatment taken(LadderPolicy.Step step) {
    Stage next = step.stage().compareTo(stage) > 0 ? step.stage() : stage;
    return new Treatment(
        next, step.name(), step.intensity(), failedAttempts, holds, holdUntil, activePlanId);
  }

  Treatment attemptFailed() {
    return new Treatment(
        stage, lastStep, intensity, failedAttempts + 1, holds, holdUntil, activePlanId);
  }

  Treatment held(int inForce, @Nullable LocalDate firstUntil) {
    return new Treatment(
        stage, lastStep, intensity, failedAttempts, inForce, firstUntil, activePlanId);
  }

  Treatment underPlan(@Nullable UUID planId) {
    return new Treatment(stage, lastStep, intensity, failedAttempts, holds, holdUntil, planId);
  }

  /** Where the case stands on the ladder. */
  public LadderPolicy.Position position() {
    return new LadderPolicy.Position(
        lastStep, intensity, failedAttempts, holds > 0, activePlanId != null);
  }
}
