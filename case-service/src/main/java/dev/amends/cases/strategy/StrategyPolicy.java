package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides the next step of an unpaid case by one strategy, and when it is due. */
public final class StrategyPolicy {
  private final Strategy strategy;
  private final List<StrategyStep> steps;

  public StrategyPolicy(Strategy strategy) {
    this.strategy = strategy;
    this.steps = strategy.steps();
  }

  /** The strategy by which it decides. */
  public Strategy strategy() {
    return strategy;
  }

  /** Whether the next step is taken at the close of a business day, and if not, why. */
  public sealed interface StepDecision {
    /** The step is due. */
    record Due(StrategyStep step, String reason) implements StepDecision {}

    /** The step is due when this business day closes. */
    record NotBefore(LocalDate day, StrategyStep step) implements StepDecision {}

    /** Something must happen before the step can become due. */
    record Paused(String reason) implements StepDecision {}

    /** The last step has been taken. */
    record None() implements StepDecision {}
  }

  /**
   * Returns the step that is taken when a case is opened: the first call, if the ladder has one.
   */
  public Optional<StrategyStep> first() {
    return steps.stream().findFirst().filter(step -> step.action() == StepAction.CALL);
  }

  /** Decides the next step of a case at the close of a business day. */
  public StepDecision next(LocalDate delinquentSince, LocalDate day, LadderPosition position) {
    Optional<StrategyStep> following = stepAfter(position);
    if (following.isEmpty()) {
      return new StepDecision.None();
    }
    StrategyStep step = following.get();
    Optional<String> pause =
        pauseReason(position).or(() -> tooSmall(step, position)).or(() -> missing(step, position));
    if (pause.isPresent()) {
      return new StepDecision.Paused(pause.get());
    }
    LocalDate dueOn = dueOn(step, delinquentSince, position);
    return day.isBefore(dueOn)
        ? new StepDecision.NotBefore(dueOn, step)
        : new StepDecision.Due(
            step, "ladder: " + step.name() + " from day " + step.fromDaysPastDue());
  }

  /**
   * Returns the first step after the last one in the branch of the class that is not weaker. If the
   * last step is no longer configured, its intensity decides.
   */
  private Optional<StrategyStep> stepAfter(LadderPosition position) {
    int last = indexOf(position.lastStep());
    boolean legal = position.isLegal();
    return steps.stream()
        .skip(last + 1L)
        .filter(step -> step.appliesTo(position.customerClass()))
        .filter(
            step ->
                legal
                    ? step.parallel() || step.action().isLegal()
                    : step.intensity() >= position.intensity())
        .filter(
            step -> last >= 0 || step.intensity() > position.intensity() || isBeside(step, legal))
        .filter(step -> position.taken().stream().noneMatch(it -> it.step().equals(step.name())))
        .findFirst();
  }

  private static boolean isBeside(StrategyStep step, boolean legal) {
    return legal && step.parallel();
  }

  private static Optional<String> pauseReason(LadderPosition position) {
    LadderPosition.Pauses pauses = position.pauses();
    if (pauses.held()) {
      return Optional.of("a hold pauses the ladder");
    }
    if (pauses.planActive()) {
      return Optional.of("an active plan pauses the ladder");
    }
    return pauses.assessmentAwaited()
        ? Optional.of("hardship: the borrower's finances must be assessed first")
        : Optional.empty();
  }

  /** Says that the overdue amount is too small for a step beyond negotiation. */
  private Optional<String> tooSmall(StrategyStep step, LadderPosition position) {
    return step.stage() == Stage.NEGOTIATE
        ? Optional.empty()
        : strategy
            .overdueLimit(position.overdue())
            .map(limit -> "%s is not for less than %s overdue".formatted(step.name(), limit));
  }

  /** Says which condition of a step no date will meet. */
  private static Optional<String> missing(StrategyStep step, LadderPosition position) {
    StrategyStep.After after = step.after();
    if (after != null && position.dayOf(after).isEmpty()) {
      return Optional.of(
          "%s comes after %s %s"
              .formatted(
                  step.name(),
                  after.delivered() ? "the delivery of the letter of" : "the step",
                  after.step()));
    }
    if (step.negotiationFailed() == null) {
      return Optional.empty();
    }
    List<StrategyStep.FailedNegotiation> signs =
        step.negotiationFailed().stream()
            .filter(sign -> sign.appliesTo(position.customerClass()))
            .toList();
    if (signs.stream().anyMatch(sign -> sign.isMet(position))) {
      return Optional.empty();
    }
    return Optional.of(
        signs.isEmpty()
            ? "%s is not for class %s".formatted(step.name(), position.customerClass())
            : step.name()
                + " requires "
                + signs.stream()
                    .map(sign -> sign.describe(position))
                    .collect(Collectors.joining(", or ")));
  }

  /**
   * Returns the latest of the days on which the conditions are met: the step's day past due, the
   * day after the pauses, the day that a restarted clock gives, the least distance from the last
   * step and the waiting time after the step that it waits for.
   */
  private LocalDate dueOn(StrategyStep step, LocalDate delinquentSince, LadderPosition position) {
    LadderPosition.Pauses pauses = position.pauses();
    LocalDate dueOn = delinquentSince.plusDays(step.fromDaysPastDue());
    dueOn = laterThan(pauses.proposedUntil(), dueOn);
    dueOn = laterThan(pauses.restUntil(), dueOn);
    dueOn = laterThan(pauses.offerUntil(), dueOn);
    if (pauses.clockFrom() != null) {
      int distance = step.fromDaysPastDue() - fromDaysPastDue(position.lastStep());
      dueOn = laterOf(dueOn, pauses.clockFrom().plusDays(distance));
    }
    if (position.lastTakenOn() != null) {
      dueOn = laterOf(dueOn, position.lastTakenOn().plusDays(strategy.distanceBefore(step)));
    }
    StrategyStep.After after = step.after();
    return after == null
        ? dueOn
        : laterOf(dueOn, position.dayOf(after).orElse(dueOn).plusDays(after.days()));
  }

  private static LocalDate laterOf(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate laterThan(@Nullable LocalDate lastPaused, LocalDate day) {
    return lastPaused == null || day.isAfter(lastPaused) ? day : lastPaused.plusDays(1);
  }

  private int fromDaysPastDue(@Nullable String name) {
    int index = indexOf(name);
    return index < 0 ? 0 : steps.get(index).fromDaysPastDue();
  }

  private int indexOf(@Nullable String name) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
