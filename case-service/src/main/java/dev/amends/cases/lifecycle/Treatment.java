package dev.amends.cases.lifecycle;

import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.events.CaseEvent.Stage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a case on the ladder, and what pauses it.
 *
 * <p>A change may bring the next review forward: call {@link CaseJournal#scheduleReview} after it.
 */
@Embeddable
public class Treatment {
  @Enumerated(EnumType.STRING)
  private Stage stage = Stage.NEGOTIATE;

  private @Nullable String lastStep;
  private int intensity;
  private int failedAttempts;
  private int holds;
  private @Nullable LocalDate holdUntil;
  private @Nullable UUID activePlanId;

  @Enumerated(EnumType.STRING)
  private Route route = Route.STANDARD;

  private boolean assessmentAwaited;
  private @Nullable Instant assessedAt;
  private @Nullable LocalDate restFrom;
  private @Nullable LocalDate restUntil;
  private @Nullable LocalDate clockFrom;
  private @Nullable PausedLadder pausedLadder;

  /**
   * The position at which the plan that ended last had paused the ladder, to which the ladder goes
   * back if the end is withdrawn.
   */
  @Embeddable
  record PausedLadder(
      UUID pausedPlanId,
      @Enumerated(EnumType.STRING) Stage pausedStage,
      @Nullable String pausedStep,
      int pausedIntensity,
      @Nullable LocalDate pausedClockFrom) {}

  /** The route of a treatment. */
  public enum Route {
    /** The ladder. */
    STANDARD,
    /** For a borrower in hardship: first an assessment, then payments that they can sustain. */
    HARDSHIP
  }

  protected Treatment() {}

  /**
   * Begins the treatment of a new case, whose opening already schedules the ladder's first call.
   */
  static Treatment begin(LadderPolicy ladder) {
    Treatment begun = new Treatment();
    ladder.first().ifPresent(begun::takeStep);
    return begun;
  }

  /** Takes a step of the ladder and clears a restarted clock; the stage does not move back. */
  void takeStep(LadderPolicy.Step step) {
    stage = step.stage().compareTo(stage) > 0 ? step.stage() : stage;
    lastStep = step.name();
    intensity = step.intensity();
    clockFrom = null;
  }

  /** Counts a contact attempt that did not reach the borrower. */
  public void recordFailedAttempt() {
    failedAttempts++;
  }

  /**
   * Sets how many holds are in force; the ladder pauses while there is one.
   *
   * @param firstUntil the earliest last business day of these holds; absent if none has one
   */
  public void setHolds(int inForce, @Nullable LocalDate firstUntil) {
    holds = inForce;
    holdUntil = firstUntil;
  }

  /** Pauses the ladder for a plan or promise. */
  public void beginPlan(UUID planId) {
    activePlanId = planId;
  }

  /** Resumes the ladder, if the plan that ended is the active one. */
  public void endPlan(UUID planId) {
    if (planId.equals(activePlanId)) {
      activePlanId = null;
      pausedLadder = new PausedLadder(planId, stage, lastStep, intensity, clockFrom);
    }
  }

  /** Pauses the ladder again for a plan whose end was withdrawn. */
  void reinstatePlan(UUID planId) {
    activePlanId = planId;
    PausedLadder paused = pausedLadder;
    if (paused != null && paused.pausedPlanId().equals(planId)) {
      stage = paused.pausedStage();
      lastStep = paused.pausedStep();
      intensity = paused.pausedIntensity();
      clockFrom = paused.pausedClockFrom();
      pausedLadder = null;
    }
  }

  /** Clears the holds when the case ends. The plan ends with its own event. */
  void end() {
    setHolds(0, null);
  }

  /**
   * Puts the case on the hardship route and pauses the ladder until the borrower's finances are
   * assessed. Topics are not ordered among each other, so the assessment may have arrived earlier.
   *
   * @param reportedAt when the borrower reported the hardship
   */
  public void beginHardship(Instant reportedAt) {
    route = Route.HARDSHIP;
    assessmentAwaited = assessedAt == null || assessedAt.isBefore(reportedAt);
  }

  /** Resumes the ladder after an assessment; the route stays. */
  public void recordAssessment(Instant at) {
    assessedAt = assessedAt == null || at.isAfter(assessedAt) ? at : assessedAt;
    assessmentAwaited = false;
  }

  /**
   * Pauses the ladder; never shortens a pause.
   *
   * @param from the business day on which the pause begins
   * @param days the number of days after it
   */
  public void pause(LocalDate from, int days) {
    LocalDate lastDay = from.plusDays(days);
    if (restUntil == null || lastDay.isAfter(restUntil)) {
      restFrom = from;
      restUntil = lastDay;
    }
  }

  /** Ends a pause early. */
  public void resume() {
    restFrom = null;
    restUntil = null;
  }

  /** Counts the time to the next step from this business day instead of from the last step. */
  public void restartClock(LocalDate from) {
    clockFrom = from;
  }

  /**
   * Moves pauses and clock restarts that began on a later business day back to the current one,
   * because later days were closed by mistake.
   */
  public void correctTo(LocalDate day) {
    if (restFrom != null && restUntil != null && restFrom.isAfter(day)) {
      restUntil = restUntil.minusDays(ChronoUnit.DAYS.between(day, restFrom));
      restFrom = day;
    }
    if (clockFrom != null && clockFrom.isAfter(day)) {
      clockFrom = day;
    }
  }

  /** The place on the ladder, to which {@link #returnTo} goes back. */
  LadderPlace place() {
    return new LadderPlace(stage, lastStep, intensity, clockFrom);
  }

  /** Returns to an earlier place. */
  void returnTo(LadderPlace earlier) {
    stage = earlier.stageBefore();
    lastStep = earlier.stepBefore();
    intensity = earlier.intensityBefore();
    clockFrom = earlier.clockBefore();
  }

  /** The position of the case on the ladder. */
  public LadderPolicy.Position position() {
    return new LadderPolicy.Position(
        lastStep,
        intensity,
        failedAttempts,
        new LadderPolicy.Pauses(
            holds > 0, activePlanId != null, assessmentAwaited, restUntil, clockFrom));
  }

  /** The name of the last step taken; absent before the first. */
  @Nullable String lastStep() {
    return lastStep;
  }

  /** The stage reached. */
  public Stage stage() {
    return stage;
  }

  /** Contact attempts that did not reach the borrower. */
  public int failedAttempts() {
    return failedAttempts;
  }

  /** Whether a hold is in force. */
  public boolean isHeld() {
    return holds > 0;
  }

  /** The earliest last business day of the holds in force; absent if none has one. */
  public @Nullable LocalDate holdUntil() {
    return holdUntil;
  }

  /** The plan or promise that pauses the ladder. */
  public @Nullable UUID activePlanId() {
    return activePlanId;
  }

  /** The route of the treatment. */
  public Route route() {
    return route;
  }

  /** Whether the ladder waits for an assessment of the borrower's finances. */
  public boolean isAssessmentAwaited() {
    return assessmentAwaited;
  }

  /** The last business day of a pause that a contact caused. */
  public @Nullable LocalDate restUntil() {
    return restUntil;
  }
}
