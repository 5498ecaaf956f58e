package dev.amends.cases.lifecycle;

import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.LegalReferralRequested;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.CaseEvent.StrategyStepWithdrawn;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Moves cases up and down the ladder, and publishes each step. */
@ApplicationScoped
public class LadderCommands {
  private final LadderPolicy ladder;
  private final CaseJournal journal;

  LadderCommands(LadderPolicy ladder, CaseJournal journal) {
    this.ladder = ladder;
    this.journal = journal;
  }

  /**
   * Takes a step. Publishes the due step, the change of stage if there is one, and the request for
   * a legal referral if the step is a legal review.
   */
  public void takeStep(
      CollectionCase collectionCase, LadderPolicy.Step step, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    AccountKey account = collectionCase.account();
    UUID id = collectionCase.id();
    Stage before = treatment.stage();
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
            origin),
        day);
    publishStage(collectionCase, before, day, origin);
    if (step.action() == StepAction.LEGAL_REVIEW) {
      int failedAttempts = treatment.failedAttempts();
      journal.publish(
          collectionCase,
          new LegalReferralRequested(
              id, account.lenderId(), account.accountId(), day, failedAttempts, origin),
          day);
    }
  }

  /**
   * Pauses the ladder again for a plan whose end was withdrawn, at the step at which the plan had
   * paused it. Publishes each step that is taken back, the latest first, and the change of stage.
   */
  public void reinstatePlan(
      CollectionCase collectionCase, UUID planId, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    Stage before = treatment.stage();
    String last = treatment.lastStep();
    treatment.reinstatePlan(planId);
    for (LadderPolicy.Step step : ladder.stepsAfter(treatment.lastStep(), last)) {
      withdraw(collectionCase, step, day, origin);
    }
    publishStage(collectionCase, before, day, origin);
  }

  private void withdraw(
      CollectionCase collectionCase, LadderPolicy.Step step, LocalDate day, Origin origin) {
    AccountKey account = collectionCase.account();
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
