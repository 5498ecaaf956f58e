package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.StepTaken;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.cases.strategy.StrategyStep;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.CaseEvent.StrategyStepWithdrawn;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes steps of the ladder and withdraws them, and publishes each change. */
@ApplicationScoped
public class LadderCommands {
  private final CaseStrategies strategies;
  private final LadderSteps taken;
  private final LegalSteps legalSteps;
  private final StageCommands stages;
  private final CaseJournal journal;

  LadderCommands(
      CaseStrategies strategies,
      LadderSteps taken,
      LegalSteps legalSteps,
      StageCommands stages,
      CaseJournal journal) {
    this.strategies = strategies;
    this.taken = taken;
    this.legalSteps = legalSteps;
    this.stages = stages;
    this.journal = journal;
  }

  /**
   * Takes a step. Publishes the due step, and the change of stage if there is one. A step with a
   * legal action is taken only if a referral can be proposed; else it waits.
   */
  public void takeStep(
      CollectionCase collectionCase, StrategyStep step, LocalDate day, Origin origin) {
    if (step.action().isLegal()
        && !legalSteps.propose(collectionCase, step.name(), step.action(), day, origin)) {
      return;
    }
    Treatment treatment = collectionCase.treatment();
    AccountKey account = collectionCase.account();
    UUID id = collectionCase.id();
    Stage before = treatment.stage();
    taken.persist(new LadderStep(id, step.name(), day, treatment.place()));
    treatment.takeStep(step, day);
    journal.publish(
        collectionCase,
        new StrategyStepDue(
            id,
            account.lenderId(),
            account.accountId(),
            step.name(),
            step.action(),
            step.intensity(),
            day,
            strategies.policyOf(collectionCase, day).strategy().reference(),
            treatment.arm() == null ? null : treatment.arm().name(),
            origin),
        day);
    stages.publish(collectionCase, before, day, origin);
  }

  /**
   * Pauses the ladder again for a plan whose end was withdrawn, at the step at which the plan had
   * paused it. Publishes each withdrawn step, the latest first, and the change of stage.
   */
  public void reinstatePlan(
      CollectionCase collectionCase, UUID planId, PlanKind kind, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    Stage before = treatment.stage();
    LadderPlace reached = treatment.place();
    treatment.reinstatePlan(planId, kind, day);
    taken.delete(collectionCase.id(), withdrawSince(collectionCase, reached, day, origin));
    legalSteps.withdraw(collectionCase, "a plan is in force again", day, origin);
    stages.publish(collectionCase, before, day, origin);
  }

  /**
   * Withdraws the steps that were taken at the closes after a business day, because these days were
   * closed by mistake. A step that is also due on that day is kept. Publishes each withdrawn step,
   * the latest first, and the change of stage.
   *
   * @param day the last closed business day
   */
  public void takeBack(CollectionCase collectionCase, LocalDate day, Origin origin) {
    List<LadderStep> later = taken.after(collectionCase.id(), day);
    if (later.isEmpty()) {
      return;
    }
    Stage before = collectionCase.treatment().stage();
    LadderPlace reached = collectionCase.treatment().place();
    boolean firstStays = takeBackFirst(collectionCase, later.getFirst(), day);
    later.stream().skip(firstStays ? 1 : 0).forEach(taken::delete);
    withdrawSince(collectionCase, reached, day, origin);
    stages.publish(collectionCase, before, day, origin);
  }

  /** Returns whether the step is kept, because it is also due on the day. */
  private boolean takeBackFirst(CollectionCase collectionCase, LadderStep first, LocalDate day) {
    Treatment treatment = collectionCase.treatment();
    LocalDate restarted = treatment.place().clockFrom();
    treatment.returnTo(first.before());
    treatment.correctTo(collectionCase.figures().businessDate());
    Optional<StrategyStep> stays =
        dueOn(collectionCase, day).filter(due -> due.name().equals(first.step()));
    if (stays.isPresent()) {
      treatment.takeStep(stays.get(), day);
      first.takeOn(day);
    }
    if (restarted != null) {
      treatment.restartClock(restarted);
    }
    return stays.isPresent();
  }

  /** The step that is due at the close of a day, at which a case takes at most one. */
  private Optional<StrategyStep> dueOn(CollectionCase collectionCase, LocalDate day) {
    return !taken.isAnyOn(collectionCase.id(), day)
            && strategies.next(collectionCase, day) instanceof StepDecision.Due due
        ? Optional.of(due.step())
        : Optional.empty();
  }

  /** Publishes the withdrawal of the steps after the current one, the latest first. */
  List<StepTaken> withdrawSince(
      CollectionCase collectionCase, LadderPlace reached, LocalDate day, Origin origin) {
    List<StepTaken> withdrawn = reached.since(collectionCase.treatment().place());
    withdrawn.forEach(step -> withdraw(collectionCase, step, day, origin));
    return withdrawn;
  }

  private void withdraw(
      CollectionCase collectionCase, StepTaken step, LocalDate day, Origin origin) {
    AccountKey account = collectionCase.account();
    legalSteps.withdrawStep(collectionCase, step.step(), day, origin);
    journal.publish(
        collectionCase,
        new StrategyStepWithdrawn(
            collectionCase.id(),
            account.lenderId(),
            account.accountId(),
            step.step(),
            step.action(),
            day,
            origin),
        day);
  }
}
