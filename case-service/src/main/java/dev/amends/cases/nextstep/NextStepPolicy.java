package dev.amends.cases.nextstep;

import static java.util.Comparator.comparing;

import dev.amends.cases.nextstep.NextStep.Time;
import dev.amends.conventions.work.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happens next in an open case: the earliest of its open work, the next payment of its
 * plan, the review of an awaited assessment and the strategy's next step. If there is none of them,
 * the end of the last pause is next; a hold without an end, and without anything else, is a gap.
 */
final class NextStepPolicy {
  private NextStepPolicy() {}

  /** A piece of open work. */
  record Work(UUID id, WorkKind kind, Instant dueAt, String reason) {}

  /**
   * A reason to pause.
   *
   * @param until the last business day; absent if it has no end of its own
   */
  record Pause(PauseKind kind, @Nullable LocalDate until) {}

  /** The next step of the strategy, at the close of a business day. */
  record PlannedStep(String name, LocalDate day) {}

  /**
   * The payments of the promise or plan in force.
   *
   * @param next the first unpaid one on the current business day or later; absent if there is none
   * @param resultBy the day by which plan-service judges the last payment
   */
  record Payments(@Nullable LocalDate next, LocalDate resultBy) {}

  /**
   * What is known of an open case.
   *
   * @param day the current business day
   * @param holdReview the close at which a hold begins or its review is due; absent without one
   * @param strategy absent if the strategy is paused without a date, or has taken its last step
   * @param payments absent without a promise or plan in force
   */
  record Facts(
      LocalDate day,
      List<Work> work,
      List<Pause> pauses,
      @Nullable LocalDate holdReview,
      @Nullable PlannedStep strategy,
      @Nullable Payments payments) {}

  /** Returns the next step; empty if nothing is planned at all. */
  static Optional<NextStep> decide(Facts facts) {
    List<Pause> pauses =
        facts.pauses().stream()
            .filter(pause -> pause.until() == null || !pause.until().isBefore(facts.day()))
            .toList();
    List<PauseKind> blockedBy = blockedBy(pauses);
    return planned(facts, pauses, blockedBy).stream()
        .min(comparing(step -> endOf(step.when())))
        .or(() -> endOfPauses(pauses, blockedBy));
  }

  /** At the same time, work comes before what happens by itself. */
  private static List<NextStep> planned(
      Facts facts, List<Pause> pauses, List<PauseKind> blockedBy) {
    List<NextStep> steps = new ArrayList<>();
    facts.work().forEach(work -> steps.add(step(work, blockedBy)));
    assessmentReview(pauses).ifPresent(on -> steps.add(assessmentReview(on, blockedBy)));
    if (facts.holdReview() != null) {
      steps.add(
          new NextStep(
              WorkKind.REVIEW_HOLD.name(),
              new Time.On(facts.holdReview()),
              "a hold begins or is to be reviewed",
              blockedBy,
              WorkKind.REVIEW_HOLD.role(),
              null));
    }
    if (facts.payments() != null) {
      payment(facts.payments(), facts.day(), blockedBy).ifPresent(steps::add);
    }
    if (facts.strategy() != null) {
      steps.add(step(facts.strategy(), blockedBy));
    }
    return steps;
  }

  private static NextStep step(Work work, List<PauseKind> blockedBy) {
    return new NextStep(
        work.kind().name(),
        new Time.At(work.dueAt()),
        work.reason(),
        blockedBy,
        work.kind().role(),
        work.id());
  }

  private static NextStep step(PlannedStep step, List<PauseKind> blockedBy) {
    return automatic(
        NextStep.STRATEGY_STEP,
        step.day(),
        "the strategy takes the step " + step.name(),
        blockedBy);
  }

  private static Optional<NextStep> payment(
      Payments payments, LocalDate day, List<PauseKind> blockedBy) {
    if (payments.next() != null) {
      return Optional.of(
          automatic(
              NextStep.PAYMENT, payments.next(), "the next payment of the plan is due", blockedBy));
    }
    return payments.resultBy().isBefore(day)
        ? Optional.empty()
        : Optional.of(
            automatic(
                NextStep.PLAN_RESULT,
                payments.resultBy(),
                "the result of the plan is awaited",
                blockedBy));
  }

  private static Optional<LocalDate> assessmentReview(List<Pause> pauses) {
    return pauses.stream()
        .filter(pause -> pause.kind() == PauseKind.ASSESSMENT && pause.until() != null)
        .map(NextStepPolicy::dayAfter)
        .findFirst();
  }

  private static NextStep assessmentReview(LocalDate on, List<PauseKind> blockedBy) {
    return new NextStep(
        WorkKind.REVIEW_HARDSHIP.name(),
        new Time.On(on),
        "the assessment is to be recorded by then",
        blockedBy,
        WorkKind.REVIEW_HARDSHIP.role(),
        null);
  }

  private static NextStep automatic(
      String what, LocalDate on, String why, List<PauseKind> blockedBy) {
    return new NextStep(what, new Time.On(on), why, blockedBy, null, null);
  }

  private static Optional<NextStep> endOfPauses(List<Pause> pauses, List<PauseKind> blockedBy) {
    if (pauses.stream()
        .anyMatch(pause -> pause.kind() == PauseKind.HOLD && pause.until() == null)) {
      return Optional.of(
          new NextStep(
              WorkKind.REVIEW_HOLD.name(),
              null,
              "a hold has neither an end nor a review",
              blockedBy,
              WorkKind.REVIEW_HOLD.role(),
              null));
    }
    return pauses.stream()
        .filter(pause -> pause.until() != null)
        .map(NextStepPolicy::dayAfter)
        .max(LocalDate::compareTo)
        .map(
            on -> automatic(NextStep.RESUMPTION, on, "the last pause of the case ends", blockedBy));
  }

  private static LocalDate dayAfter(Pause pause) {
    return Objects.requireNonNull(pause.until()).plusDays(1);
  }

  private static List<PauseKind> blockedBy(List<Pause> pauses) {
    Set<PauseKind> kinds = EnumSet.noneOf(PauseKind.class);
    pauses.forEach(pause -> kinds.add(pause.kind()));
    return List.copyOf(kinds);
  }

  /** A business day counts as its end. */
  private static Instant endOf(@Nullable Time when) {
    return switch (when) {
      case null -> Instant.MAX;
      case Time.At at -> at.instant();
      case Time.On on -> on.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    };
  }
}
