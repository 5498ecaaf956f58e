package dev.amends.plan.intake;

import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.DecisionPeriod;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.outcome.ClosingCommands;
import dev.amends.plan.outcome.OutcomeCause;
import dev.amends.plan.outcome.OutcomeCommands;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Ends, reinstates and evaluates the plans of a case that ends, continues or is on hold. */
@ApplicationScoped
class CaseEndCommands {
  private final Payments payments;
  private final ClosingCommands closings;
  private final OutcomeCommands outcomes;
  private final ApprovalRules approvals;
  private final PlanOutbox outbox;
  private final InstantSource clock;

  CaseEndCommands(
      Payments payments,
      ClosingCommands closings,
      OutcomeCommands outcomes,
      ApprovalRules approvals,
      PlanOutbox outbox,
      InstantSource clock) {
    this.payments = payments;
    this.closings = closings;
    this.outcomes = outcomes;
    this.approvals = approvals;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Ends the plans of a case that was cured or closed, then evaluates them: a close that was
   * received before may have broken a promise on a day on which its case had ended.
   *
   * @param reason such as "the case is cured"
   */
  void end(CaseBatch batch, CaseEvent ended, String eventId, String reason, LocalDate day) {
    batch.files().fileOf(ended).end(day);
    List<Plan> plansOfCase = batch.plansOf(ended.caseId());
    if (!plansOfCase.isEmpty()) {
      long lastPosition = payments.lastPosition(ended.account());
      closings
          .endPlans(ended, reason, day, plansOfCase, lastPosition, eventId)
          .forEach(this::publish);
      evaluate(
          batch, ended, OutcomeCause.of(day, Origin.event("plan.closing: " + reason, eventId)));
    }
  }

  /** Reinstates the plans that ended with the case, then evaluates all its plans. */
  void reinstate(CaseBatch batch, CaseReopened reopened, String eventId) {
    Origin origin = Origin.event("plan.reinstated: " + reopened.origin().reason(), eventId);
    OutcomeCause cause = OutcomeCause.of(reopened.businessDate(), origin);
    DecisionPeriod period = approvals.decisionPeriod(reopened.lenderId(), clock.instant());
    for (Plan plan : batch.plansOf(reopened.caseId())) {
      plan.reinstate(reopened.businessDate(), period, origin).forEach(this::publish);
      outcomes.evaluateResumed(plan, batch.outcomes(), cause).forEach(this::publish);
    }
  }

  /** Evaluates the plans of a case after a hold has stopped or resumed their clocks. */
  void evaluate(CaseBatch batch, CaseEvent event, LocalDate day, String eventId) {
    Origin origin = Origin.event("plan.hold: " + event.origin().reason(), eventId);
    evaluate(batch, event, OutcomeCause.of(day, origin));
  }

  private void evaluate(CaseBatch batch, CaseEvent event, OutcomeCause cause) {
    for (Plan plan : batch.plansOf(event.caseId())) {
      outcomes.evaluate(plan, batch.outcomes(), cause).forEach(this::publish);
    }
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }
}
