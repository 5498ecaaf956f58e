package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.letter.NoticeWithdrawalCommands;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.task.VisitCommands;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.CaseEvent.StrategyStepWithdrawn;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Schedules the call, letter or visit that a step of the ladder requires, and cancels it. */
@ApplicationScoped
class StrategyStepCommands {
  private final CallbackCommands callbacks;
  private final VisitCommands visits;
  private final NoticeCommands notices;
  private final NoticeWithdrawalCommands withdrawals;
  private final InstantSource clock;

  StrategyStepCommands(
      CallbackCommands callbacks,
      VisitCommands visits,
      NoticeCommands notices,
      NoticeWithdrawalCommands withdrawals,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.visits = visits;
    this.notices = notices;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  void apply(CaseBatch batch, CaseFile file, StrategyStepDue step, String eventId) {
    Origin origin = Origin.event("strategy-step: " + step.step(), eventId);
    switch (step.action()) {
      case CALL ->
          callbacks.scheduleStep(batch.callbacks(), file, step.step(), clock.instant(), origin);
      case REMINDER -> issue(batch, file, NoticeKind.PAYMENT_REMINDER, step, origin);
      case LETTER -> issue(batch, file, NoticeKind.DEMAND_LETTER, step, origin);
      case VISIT -> visits.planForStep(batch.tasks(), file, step.step(), origin);
      case LEGAL_REVIEW, ARBITRATION, LITIGATION, POLICE_REPORT -> {}
    }
  }

  /** Issues a notice; the task to send it is scheduled as soon as it is written. */
  private void issue(
      CaseBatch batch, CaseFile file, NoticeKind kind, StrategyStepDue step, Origin origin) {
    notices.issueForStep(file, kind, step.step(), origin, clock.instant());
    batch.tasks().reload(file.caseId());
  }

  /**
   * Cancels the call or visit of a step that was withdrawn, or withdraws its letter unless it was
   * sent.
   */
  void withdraw(CaseBatch batch, CaseFile file, StrategyStepWithdrawn step, String eventId) {
    String why = "the step " + step.step() + " was withdrawn: " + step.origin().reason();
    Origin origin = Origin.event(why, eventId);
    switch (step.action()) {
      case CALL -> callbacks.cancelStep(batch.callbacks(), file, step.step(), why, origin);
      case REMINDER, LETTER ->
          withdrawals.withdrawOfStep(file, step.step(), origin, clock.instant());
      case VISIT -> visits.withdrawOfStep(batch.tasks(), file, step.step(), why, origin);
      case LEGAL_REVIEW, ARBITRATION, LITIGATION, POLICE_REPORT -> {}
    }
  }
}
