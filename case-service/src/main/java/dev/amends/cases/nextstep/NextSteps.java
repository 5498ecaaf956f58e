package dev.amends.cases.nextstep;

import dev.amends.cases.holds.Hold;
import dev.amends.cases.lifecycle.CaseStrategies;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LegalStep;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.nextstep.NextStepPolicy.Facts;
import dev.amends.cases.nextstep.NextStepPolicy.Pause;
import dev.amends.cases.nextstep.NextStepPolicy.Payments;
import dev.amends.cases.nextstep.NextStepPolicy.PlannedStep;
import dev.amends.cases.nextstep.NextStepPolicy.Work;
import dev.amends.cases.nextstep.PlanDueDateTable.DueDate;
import dev.amends.cases.strategy.HardshipPolicy.WaitState;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the next steps of open cases, with one query per table, whatever their number. */
@ApplicationScoped
public class NextSteps {
  private final OpenWorkTable work;
  private final PlanDueDateTable dueDates;
  private final StalledCases stalled;
  private final CaseStrategies strategies;
  private final NextStepConfig config;

  NextSteps(
      OpenWorkTable work,
      PlanDueDateTable dueDates,
      StalledCases stalled,
      CaseStrategies strategies,
      NextStepConfig config) {
    this.work = work;
    this.dueDates = dueDates;
    this.stalled = stalled;
    this.strategies = strategies;
    this.config = config;
  }

  /**
   * An open case.
   *
   * @param day its current business day
   * @param holds those in force
   */
  public record OpenCase(CollectionCase collectionCase, LocalDate day, List<Hold> holds) {
    public OpenCase {
      holds = List.copyOf(holds);
    }
  }

  /**
   * Returns the next step of each open case by its id; a case without one is left out. A case for
   * which the last check found none is a supervisor's work until it has one.
   */
  public Map<UUID, NextStep> find(List<OpenCase> cases) {
    Map<UUID, NextStep> found = findPlanned(cases);
    List<UUID> missing =
        cases.stream()
            .map(open -> open.collectionCase().id())
            .filter(id -> isMissing(found.get(id)))
            .toList();
    for (StalledCase each : stalled.of(missing)) {
      found.put(each.caseId, review(each, found.get(each.caseId)));
    }
    return found;
  }

  /** Returns the next steps without regard to what the last check found. */
  Map<UUID, NextStep> findPlanned(List<OpenCase> cases) {
    Map<UUID, NextStep> found = new HashMap<>();
    if (cases.isEmpty()) {
      return found;
    }
    Map<UUID, List<Work>> workByCase =
        work.find(cases.stream().map(open -> open.collectionCase().id()).toList());
    Map<UUID, List<DueDate>> dueDatesByPlan =
        dueDates.find(
            cases.stream()
                .map(open -> open.collectionCase().treatment().activePlanId())
                .filter(Objects::nonNull)
                .toList());
    for (OpenCase open : cases) {
      UUID id = open.collectionCase().id();
      UUID plan = open.collectionCase().treatment().activePlanId();
      Facts facts =
          new Facts(
              open.day(),
              workByCase.getOrDefault(id, List.of()),
              pauses(open),
              open.collectionCase().treatment().holdCheckOn(),
              strategyStep(open),
              plan == null ? null : payments(dueDatesByPlan.get(plan), open.day()));
      NextStepPolicy.decide(facts).ifPresent(step -> found.put(id, step));
    }
    return found;
  }

  static boolean isMissing(@Nullable NextStep step) {
    return step == null || step.isMissing();
  }

  private static NextStep review(StalledCase stalled, @Nullable NextStep missing) {
    return new NextStep(
        WorkKind.REVIEW_CASE.name(),
        new NextStep.Time.At(stalled.foundAt),
        stalled.reason,
        missing == null ? List.of() : missing.blockedBy(),
        WorkKind.REVIEW_CASE.role(),
        stalled.caseId);
  }

  private static List<Pause> pauses(OpenCase open) {
    Treatment treatment = open.collectionCase().treatment();
    List<Pause> pauses = new ArrayList<>();
    open.holds().forEach(hold -> pauses.add(new Pause(PauseKind.HOLD, hold.until())));
    if (treatment.activePlanId() != null) {
      pauses.add(new Pause(PauseKind.PLAN, null));
    }
    switch (treatment.assessment().stateOn(open.day())) {
      case WaitState.Paused paused ->
          pauses.add(new Pause(PauseKind.ASSESSMENT, paused.reviewOn().minusDays(1)));
      case WaitState.ReviewDue ignored -> pauses.add(new Pause(PauseKind.ASSESSMENT, null));
      case WaitState.NotAwaited ignored -> {}
      case WaitState.Resumed ignored -> {}
    }
    addUntil(pauses, PauseKind.PROPOSAL, treatment.proposedUntil());
    addUntil(pauses, PauseKind.REST, treatment.restUntil());
    addUntil(pauses, PauseKind.OFFER, treatment.offerUntil());
    return pauses;
  }

  private static void addUntil(List<Pause> pauses, PauseKind kind, @Nullable LocalDate until) {
    if (until != null) {
      pauses.add(new Pause(kind, until));
    }
  }

  /**
   * A step that is due is taken at the next close of a business day, unless its proof is missing.
   */
  private @Nullable PlannedStep strategyStep(OpenCase open) {
    LegalStep legal = open.collectionCase().treatment().legal();
    if (legal.isToBeProposedAgain()) {
      return step(String.valueOf(legal.step()), legal.reviewOn(), open.day());
    }
    return switch (strategies.next(open.collectionCase(), open.day())) {
      case StepDecision.Due due ->
          step(
              due.step().name(),
              legal.delays(due.step().name()) ? legal.reviewOn() : open.day(),
              open.day());
      case StepDecision.NotBefore later -> new PlannedStep(later.step().name(), later.day());
      case StepDecision.Paused ignored -> null;
      case StepDecision.None ignored -> null;
    };
  }

  /** The first day that is not closed yet, at the earliest. */
  private static @Nullable PlannedStep step(
      String name, @Nullable LocalDate from, LocalDate today) {
    if (from == null) {
      return null;
    }
    return new PlannedStep(name, from.isAfter(today) ? from : today.plusDays(1));
  }

  private @Nullable Payments payments(@Nullable List<DueDate> dates, LocalDate day) {
    if (dates == null) {
      return null;
    }
    LocalDate next =
        dates.stream()
            .filter(due -> !due.paid() && !due.day().isBefore(day))
            .map(DueDate::day)
            .min(LocalDate::compareTo)
            .orElse(null);
    LocalDate last = dates.stream().map(DueDate::day).max(LocalDate::compareTo).orElseThrow();
    return new Payments(next, last.plusDays(config.planResultDays()));
  }
}
