package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the next step of an unpaid case, and when it is due. */
public final class StrategyPolicy {
  private final List<Step> steps;

  /**
   * Creates a ladder.
   *
   * @param steps weakest first
   * @throws IllegalArgumentException if a step is weaker or earlier than the one before
   */
  public StrategyPolicy(List<Step> steps) {
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
   * A step of the ladder.
   *
   * @param fromDaysPastDue the days past due from which the step may be taken
   * @param intensity 1 to 5
   * @param stage the stage of the case from this step on
   * @param failedAttemptsMin the number of failed contact attempts that the step requires
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
        throw new IllegalArgumentException(
            name + ": intensity must be 1 to 5 (was " + intensity + ")");
      }
      requireNotNegative(name, "from-days-past-due", fromDaysPastDue);
      requireNotNegative(name, "failed-attempts-min", failedAttemptsMin);
    }

    private static void requireNotNegative(String name, String key, int value) {
      if (value < 0) {
        throw new IllegalArgumentException(
            name + ": " + key + " must not be negative (was " + value + ")");
      }
    }

    private void requireNotWeakerThan(Step before) {
      if (intensity < before.intensity
          || stage.compareTo(before.stage) < 0
          || fromDaysPastDue < before.fromDaysPastDue
          || name.equals(before.name)) {
        throw new IllegalArgumentException(
            name
                + " must not be weaker or earlier than "
                + before.name
                + ", nor have the same name");
      }
    }
  }

  /**
   * The position of a case on the ladder.
   *
   * @param lastStep the name of the last step taken; absent before the first
   * @param intensity the intensity of that step; 0 before the first
   * @param failedAttempts contact attempts that did not reach the borrower
   * @param pauses what pauses the ladder
   */
  public record Position(
      @Nullable String lastStep, int intensity, int failedAttempts, Pauses pauses) {}

  /**
   * The reasons to pause the ladder or delay its next step.
   *
   * @param held whether a hold is in force
   * @param planActive whether a plan or promise is active
   * @param assessmentAwaited whether the ladder waits for an assessment of the borrower's finances
   * @param proposedUntil the last business day of the pause for a proposal that is not decided yet
   * @param restUntil the last business day of a pause that a contact caused
   * @param offerUntil the last business day of a pause in which a plan is offered
   * @param clockFrom the business day on which a contact restarted the time to the next step
   */
  public record Pauses(
      boolean held,
      boolean planActive,
      boolean assessmentAwaited,
      @Nullable LocalDate proposedUntil,
      @Nullable LocalDate restUntil,
      @Nullable LocalDate offerUntil,
      @Nullable LocalDate clockFrom) {
    public static final Pauses NONE = new Pauses(false, false, false, null, null, null, null);
  }

  /** The next step, or why there is none. */
  public sealed interface NextStep {
    /** The step is due. */
    record Due(Step step, String reason) implements NextStep {}

    /** The step is due when this business day closes. */
    record NotBefore(LocalDate day, Step step) implements NextStep {}

    /** Something must happen before the step can become due. */
    record Paused(String reason) implements NextStep {}

    /** The last step has been taken. */
    record None() implements NextStep {}
  }

  /**
   * Returns the step that is taken when a case is opened: the first call, if the ladder has one.
   */
  public Optional<Step> first() {
    return steps.stream().findFirst().filter(step -> step.action() == StepAction.CALL);
  }

  /**
   * Returns the steps to withdraw to return to an earlier step, the latest first; none if a step is
   * no longer configured.
   *
   * @param earlier the step to return to; absent for the beginning
   * @param last the last step taken
   */
  public List<Step> stepsAfter(@Nullable String earlier, @Nullable String last) {
    int from = indexOf(earlier);
    int to = indexOf(last);
    return to <= from || (earlier != null && from < 0)
        ? List.of()
        : steps.subList(from + 1, to + 1).reversed();
  }

  private int indexOf(@Nullable String name) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Decides the next step of a case at the close of a business day. */
  public NextStep next(LocalDate delinquentSince, LocalDate day, Position position) {
    Optional<Step> following = stepAfter(position);
    if (following.isEmpty()) {
      return new NextStep.None();
    }
    Step step = following.get();
    Optional<String> pause = pauseReason(step, position);
    if (pause.isPresent()) {
      return new NextStep.Paused(pause.get());
    }
    LocalDate dueOn = dueOn(step, delinquentSince, position);
    return day.isBefore(dueOn)
        ? new NextStep.NotBefore(dueOn, step)
        : new NextStep.Due(step, "ladder: " + step.name() + " from day " + step.fromDaysPastDue());
  }

  private static Optional<String> pauseReason(Step step, Position position) {
    Pauses pauses = position.pauses();
    if (pauses.held()) {
      return Optional.of("a hold pauses the ladder");
    }
    if (pauses.planActive()) {
      return Optional.of("an active plan pauses the ladder");
    }
    if (pauses.assessmentAwaited()) {
      return Optional.of("hardship: the borrower's finances must be assessed first");
    }
    return position.failedAttempts() >= step.failedAttemptsMin()
        ? Optional.empty()
        : Optional.of(
            "%s requires %d failed attempts; there are %d"
                .formatted(step.name(), step.failedAttemptsMin(), position.failedAttempts()));
  }

  /**
   * Returns the latest of three days: the step's day past due, the day after the pauses, and the
   * day that a restarted clock gives, as many days later as the step comes after the last one.
   */
  private LocalDate dueOn(Step step, LocalDate delinquentSince, Position position) {
    LocalDate dueOn = delinquentSince.plusDays(step.fromDaysPastDue());
    dueOn = laterThan(position.pauses().proposedUntil(), dueOn);
    dueOn = laterThan(position.pauses().restUntil(), dueOn);
    dueOn = laterThan(position.pauses().offerUntil(), dueOn);
    LocalDate clockFrom = position.pauses().clockFrom();
    if (clockFrom != null) {
      int distance = step.fromDaysPastDue() - fromDaysPastDue(position.lastStep());
      LocalDate restarted = clockFrom.plusDays(distance);
      dueOn = restarted.isAfter(dueOn) ? restarted : dueOn;
    }
    return dueOn;
  }

  private static LocalDate laterThan(@Nullable LocalDate lastPaused, LocalDate day) {
    return lastPaused == null || day.isAfter(lastPaused) ? day : lastPaused.plusDays(1);
  }

  private int fromDaysPastDue(@Nullable String name) {
    int index = indexOf(name);
    return index < 0 ? 0 : steps.get(index).fromDaysPastDue();
  }

  /** If the last step is no longer configured, its intensity decides which step follows. */
  private Optional<Step> stepAfter(Position position) {
    int last = indexOf(position.lastStep());
    if (last >= 0) {
      return steps.stream().skip(last + 1L).findFirst();
    }
    return steps.stream().filter(step -> step.intensity() > position.intensity()).findFirst();
  }
}
