package dev.amends.cases.ladder;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be done next about a case that stays unpaid. */
public final class LadderPolicy {
  private final List<Step> steps;

  /**
   * Sets the ladder up.
   *
   * @param steps weakest first
   * @throws IllegalArgumentException where a step is weaker or earlier than the one before
   */
  public LadderPolicy(List<Step> steps) {
    this.steps = List.copyOf(steps);
    Step before = null;
    for (Step step : this.steps) {
      if (before != null) {
        step.requireNotWeakerThan(before);
      }
      before = step;
    }
  }

  /**
   * One rung.
   *
   * @param fromDaysPastDue not before so many days past due
   * @param intensity 1 to 5
   * @param stage the stage of the case from this step on
   * @param failedAttemptsMin not before so many attempts without reaching the borrower
   */
  public record Step(
      String name,
      int fromDaysPastDue,
      StepAction action,
      int intensity,
      Stage stage,
      int failedAttemptsMin) {
    public Step {
      if (intensity < 1 || intensity > 5) {
        throw new IllegalArgumentException(name + ": intensity must be 1 to 5, was " + intensity);
      }
      if (fromDaysPastDue < 0 || failedAttemptsMin < 0) {
        throw new IllegalArgumentException(name + ": days and attempts must not be negative");
      }
    }

    private void requireNotWeakerThan(Step before) {
      if (intensity < before.intensity
          || stage.compareTo(before.stage) < 0
          || fromDaysPastDue < before.fromDaysPastDue
          || name.equals(before.name)) {
        throw new IllegalArgumentException(
            name + " must not be weaker or earlier than " + before.name + ", nor have its name");
      }
    }
  }

  /**
   * Where a case stands on the ladder.
   *
   * @param lastStep the step taken last, absent before the first
   * @param intensity of that step; 0 before the first
   * @param failedAttempts attempts that did not reach the borrower
   * @param pauses what keeps the ladder where it is
   */
  public record Position(
      @Nullable String lastStep, int intensity, int failedAttempts, Pauses pauses) {}

  /**
   * What keeps the ladder where it is.
   *
   * @param held whether a hold is in force
   * @param planActive whether a plan is in force
   * @param assessmentAwaited whether the finances of a borrower in hardship are to be assessed
   * @param restUntil the last business day on which he is left in peace, where he is
   * @param clockFrom the business day from which the time to the next step counts anew
   */
  public record Pauses(
      boolean held,
      boolean planActive,
      boolean assessmentAwaited,
      @Nullable LocalDate restUntil,
      @Nullable LocalDate clockFrom) {
    public static final Pauses NONE = new Pauses(false, false, false, null, null);
  }

  /** What comes next, or why nothing does. */
  public sealed interface Next {
    /** The step is due. */
    record Due(Step step, String reason) implements Next {}

    /** The step is due when that business day is closed, not earlier. */
    record NotBefore(LocalDate day, Step step) implements Next {}

    /** Something other than time has to happen first. */
    record Waits(String reason) implements Next {}

    /** There is no stronger step. */
    record AtTheTop() implements Next {}
  }

  /** The step that opening a case takes by itself: everybody's first call. */
  public Optional<Step> first() {
    return steps.stream().findFirst().filter(step -> step.action() == StepAction.CALL);
  }

  /** Judges a case at the close of a business day. */
  public Next next(LocalDate delinquentSince, LocalDate day, Position position) {
    Optional<Step> following = following(position);
    if (following.isEmpty()) {
      return new Next.AtTheTop();
    }
    Step step = following.get();
    Pauses pauses = position.pauses();
    if (pauses.held()) {
      return new Next.Waits("a hold pauses the ladder");
    }
    if (pauses.planActive()) {
      return new Next.Waits("an active plan pauses the ladder");
    }
    if (pauses.assessmentAwaited()) {
      return new Next.Waits("hardship: the finances are assessed first");
    }
    if (position.failedAttempts() < step.failedAttemptsMin()) {
      return new Next.Waits(
          "%s needs %d failed attempts, there are %d"
              .formatted(step.name(), step.failedAttemptsMin(), position.failedAttempts()));
    }
    LocalDate dueOn = dueOn(step, delinquentSince, position);
    return day.isBefore(dueOn)
        ? new Next.NotBefore(dueOn, step)
        : new Next.Due(step, "ladder: " + step.name() + " from day " + step.fromDaysPastDue());
  }

  /** Not before its day past due, the end of a rest, and its distance from the step before. */
  private LocalDate dueOn(Step step, LocalDate delinquentSince, Position position) {
    LocalDate dueOn = delinquentSince.plusDays(step.fromDaysPastDue());
    LocalDate restUntil = position.pauses().restUntil();
    if (restUntil != null && !dueOn.isAfter(restUntil)) {
      dueOn = restUntil.plusDays(1);
    }
    LocalDate clockFrom = position.pauses().clockFrom();
    if (clockFrom != null) {
      int distance = step.fromDaysPastDue() - fromDaysPastDue(position.lastStep());
      LocalDate anew = clockFrom.plusDays(distance);
      dueOn = anew.isAfter(dueOn) ? anew : dueOn;
    }
    return dueOn;
  }

  private int fromDaysPastDue(@Nullable String name) {
    return steps.stream()
        .filter(step -> step.name().equals(name))
        .mapToInt(Step::fromDaysPastDue)
        .findFirst()
        .orElse(0);
  }

  /** A step that left the configuration is found again by its intensity. */
  private Optional<Step> following(Position position) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(position.lastStep())) {
        return i + 1 < steps.size() ? Optional.of(steps.get(i + 1)) : Optional.empty();
      }
    }
    return steps.stream().filter(step -> step.intensity() > position.intensity()).findFirst();
  }
}
