package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.CaseEvent.StrategyStepWithdrawn;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes steps of the ladder and withdraws them, and publishes each change. */
@ApplicationScoped
public class LadderCommands {
  private final StrategyPolicy ladder;
  private final TakenSteps taken;
  private final LegalSteps legalSteps;
  private final CaseJournal journal;

  LadderCommands(
      StrategyPolicy ladder, TakenSteps taken, LegalSteps legalSteps, CaseJournal journal) {
    this.ladder = ladder;
    this.taken = taken;
    this.legalSteps = legalSteps;
    this.journal = journal;
  }

  /**
   * Takes a step. Publishes the due step, and the change of stage if there is one. A step with a
   * legal action is taken only if a referral can be proposed; else it waits.
   */
  public void takeStep(
      CollectionCase collectionCase, StrategyPolicy.Step step, LocalDate day, Origin origin) {
    if (step.action().isLegal()
        && !legalSteps.propose(collectionCase, step.name(), step.action(), day, origin)) {
      return;
    }
    Treatment treatment = collectionCase.treatment();
    AccountKey account = collectionCase.account();
    UUID id = collectionCase.id();
    Stage before = treatment.stage();
    taken.persist(new TakenStep(id, step.name(), day, treatment.place()));
    treatment.takeStep(step);
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
            null,
            null,
            origin),
        day);
    publishStage(collectionCase, before, day, origin);
  }

  /**
   * Pauses the ladder again for a plan whose end was withdrawn, at the step at which the plan had
   * paused it. Publishes each withdrawn step, the latest first, and the change of stage.
   */
  public void reinstatePlan(
      CollectionCase collectionCase, UUID planId, PlanKind kind, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    Stage before = treatment.stage();
    String last = treatment.lastStep();
    treatment.reinstatePlan(planId, kind, day);
    taken.delete(collectionCase.id(), withdrawSince(collectionCase, last, day, origin));
    legalSteps.withdraw(collectionCase, "a plan is in force again", day, origin);
    publishStage(collectionCase, before, day, origin);
  }

  /**
   * Withdraws the steps that were taken at the closes after a business day, because these days were
   * closed by mistake. A step that is also due on that day is kept. Publishes each withdrawn step,
   * the latest first, and the change of stage.
   *
   * @param day the last closed business day
   */
  public void takeBack(CollectionCase collectionCase, LocalDate day, Origin origin) {
    List<TakenStep> later = taken.after(collectionCase.id(), day);
    if (later.isEmpty()) {
      return;
    }
    Stage before = collectionCase.treatment().stage();
    String last = collectionCase.treatment().lastStep();
    boolean firstStays = takeBackFirst(collectionCase, later.getFirst(), day);
    later.stream().skip(firstStays ? 1 : 0).forEach(taken::delete);
    withdrawSince(collectionCase, last, day, origin);
    publishStage(collectionCase, before, day, origin);
  }

  /** Returns whether the step is kept, because it is also due on the day. */
  private boolean takeBackFirst(CollectionCase collectionCase, TakenStep first, LocalDate day) {
    Treatment treatment = collectionCase.treatment();
    LocalDate restarted = treatment.position().pauses().clockFrom();
    treatment.returnTo(first.before());
    treatment.correctTo(collectionCase.figures().businessDate());
    Optional<StrategyPolicy.Step> stays =
        dueOn(collectionCase, day).filter(due -> due.name().equals(first.step()));
    if (stays.isPresent()) {
      treatment.takeStep(stays.get());
      first.takeOn(day);
    }
    if (restarted != null) {
      treatment.restartClock(restarted);
    }
    return stays.isPresent();
  }

  /** The step that is due at the close of a day, at which a case takes at most one. */
  private Optional<StrategyPolicy.Step> dueOn(CollectionCase collectionCase, LocalDate day) {
    return !taken.isAnyOn(collectionCase.id(), day)
            && ladder.next(
                    collectionCase.figures().delinquentSince(),
                    day,
                    collectionCase.treatment().position())
                instanceof StrategyPolicy.NextStep.Due due
        ? Optional.of(due.step())
        : Optional.empty();
  }

  /** Publishes the withdrawal of the steps after the current one, the latest first. */
  private List<StrategyPolicy.Step> withdrawSince(
      CollectionCase collectionCase, @Nullable String last, LocalDate day, Origin origin) {
    List<StrategyPolicy.Step> withdrawn =
        ladder.stepsAfter(collectionCase.treatment().lastStep(), last);
    withdrawn.forEach(step -> withdraw(collectionCase, step, day, origin));
    return withdrawn;
  }

  private void withdraw(
      CollectionCase collectionCase, StrategyPolicy.Step step, LocalDate day, Origin origin) {
    AccountKey account = collectionCase.account();
    legalSteps.withdrawStep(collectionCase, step.name(), day, origin);
    journal.publish(
        collectionCase,
        new StrategyStepWithdrawn(
            collectionCase.id(),
            account.lenderId(),
            account.accountId(),
            step.name(),
            step.action(),
            day,
            origin),
        day);
  }

  private void publishStage(
      CollectionCase collectionCase, Stage before, LocalDate day, Origin origin) {
    Stage latest = collectionCase.treatment().stage();
    if (latest != before) {
      AccountKey account = collectionCase.account();
      journal.publish(
          collectionCase,
          new StageChanged(
              collectionCase.id(),
              account.lenderId(),
              account.accountId(),
              before,
              latest,
              day,
              origin),
          day);
    }
  }
}
