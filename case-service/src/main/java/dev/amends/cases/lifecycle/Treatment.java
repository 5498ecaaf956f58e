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
 * @param route the treatment that fits the borrower
 * @param assessmentAwaited whether his finances are to be assessed before anything else
 * @param restUntil the last business day on which he is left in peace
 * @param clockFrom the business day from which the time to the next step counts anew
 */
@Embeddable
public record Treatment(
    @Enumerated(EnumType.STRING) Stage stage,
    @Nullable String lastStep,
    int intensity,
    int failedAttempts,
    int holds,
    @Nullable LocalDate holdUntil,
    @Nullable UUID activePlanId,
    @Enumerated(EnumType.STRING) Route route,
    boolean assessmentAwaited,
    @Nullable LocalDate restUntil,
    @Nullable LocalDate clockFrom) {

  /** Which treatment a case is on. */
  public enum Route {
    /** The ladder. */
    STANDARD,
    /** A borrower in hardship: his finances come first, and what he can sustain. */
    HARDSHIP
  }

  private static final Treatment UNTRIED =
      new Treatment(Stage.NEGOTIATE, null, 0, 0, 0, null, null, Route.STANDARD, false, null, null);

  /** A new case: nothing was tried, the opening itself asks for the first call. */
  static Treatment begun(LadderPolicy ladder) {
    return ladder.first().map(UNTRIED::taken).orElse(UNTRIED);
  }

  /** A step is taken; the time to the one after it counts from days past due again. */
  Treatment taken(LadderPolicy.Step step) {
    Stage next = step.stage().compareTo(stage) > 0 ? step.stage() : stage;
    return new Treatment(
        next,
        step.name(),
        step.intensity(),
        failedAttempts,
        holds,
        holdUntil,
        activePlanId,
        route,
        assessmentAwaited,
        restUntil,
        null);
  }

  Treatment attemptFailed() {
    return new Treatment(
        stage,
        lastStep,
        intensity,
        failedAttempts + 1,
        holds,
        holdUntil,
        activePlanId,
        route,
        assessmentAwaited,
        restUntil,
        clockFrom);
  }

  Treatment held(int inForce, @Nullable LocalDate firstUntil) {
    return new Treatment(
        stage,
        lastStep,
        intensity,
        failedAttempts,
        inForce,
        firstUntil,
        activePlanId,
        route,
        assessmentAwaited,
        restUntil,
        clockFrom);
  }

  Treatment underPlan(@Nullable UUID planId) {
    return new Treatment(
        stage,
        lastStep,
        intensity,
        failedAttempts,
        holds,
        holdUntil,
        planId,
        route,
        assessmentAwaited,
        restUntil,
        clockFrom);
  }

  Treatment on(Route fitting, boolean awaited) {
    return new Treatment(
        stage,
        lastStep,
        intensity,
        failedAttempts,
        holds,
        holdUntil,
        activePlanId,
        fitting,
        awaited,
        restUntil,
        clockFrom);
  }

  Treatment resting(@Nullable LocalDate until, @Nullable LocalDate from) {
    return new Treatment(
        stage,
        lastStep,
        intensity,
        failedAttempts,
        holds,
        holdUntil,
        activePlanId,
        route,
        assessmentAwaited,
        until,
        from);
  }

  /** Where the case stands on the ladder. */
  public LadderPolicy.Position position() {
    return new LadderPolicy.Position(
        lastStep,
        intensity,
        failedAttempts,
        new LadderPolicy.Pauses(
            holds > 0, activePlanId != null, assessmentAwaited, restUntil, clockFrom));
  }
}
