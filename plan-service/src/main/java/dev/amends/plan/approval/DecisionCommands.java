package dev.amends.plan.approval;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.AdjustmentBasis;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.payment.Payments;
import dev.amends.rules.debt.DebtLimitPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Approves, rejects and cancels plans. */
@ApplicationScoped
class DecisionCommands {
  private final Plans plans;
  private final ActivationCommands activations;
  private final Payments payments;
  private final Outbox outbox;
  private final Caller caller;
  private final Ownership ownership;
  private final InstantSource clock;

  DecisionCommands(
      Plans plans,
      ActivationCommands activations,
      Payments payments,
      Outbox outbox,
      Caller caller,
      Ownership ownership,
      InstantSource clock) {
    this.plans = plans;
    this.activations = activations;
    this.payments = payments;
    this.outbox = outbox;
    this.caller = caller;
    this.ownership = ownership;
    this.clock = clock;
  }

  /** Approves the pending terms and puts them in force. */
  Plan approve(UUID planId, LongConsumer precondition) {
    Plan plan = activations.lockedPlan(planId, precondition);
    PlanVersion pending = requireDecidable(plan);
    ProposalFacts facts = activations.facts(plan);
    ActivationCommands.rejectConflict(facts);
    rejectPastDueDate(plan, pending, facts.today());
    rejectAboveDebt(plan, pending, facts);
    rejectExpiredAssessment(plan, facts);
    activations.rejectSecondActivePlan(plan);
    Origin origin = caller.origin("approved version " + pending.number());
    publish(plan.approve(origin));
    activations.activate(plan, facts.today(), origin);
    plans.flush();
    return plan;
  }

  /** Rejects the pending terms. */
  Plan reject(UUID planId, LongConsumer precondition, String why) {
    Plan plan = activations.lockedPlan(planId, precondition);
    PlanVersion pending = requireDecidable(plan);
    Origin origin = caller.origin("rejected version " + pending.number() + ": " + why);
    publish(plan.reject(why, origin));
    plans.flush();
    return plan;
  }

  /** Cancels a plan or a proposal; answers 403 if another agent proposed it. */
  Plan cancel(UUID planId, LongConsumer precondition, String why) {
    Plan plan = activations.lockedPlan(planId, precondition);
    ownership.require(PlanCancellation.RULE, plan.versions().getFirst().proposedBy());
    if (plan.status() != PlanStatus.PENDING_APPROVAL && !plan.status().isRunning()) {
      throw Problems.conflict(
          "plan-over",
          "The plan has ended and cannot be cancelled. Its status is " + plan.status() + ".");
    }
    long lastPosition = payments.lastPosition(plan.account());
    publish(plan.cancel(why, lastPosition, caller.origin("cancelled: " + why)));
    plans.flush();
    return plan;
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }

  private PlanVersion requireDecidable(Plan plan) {
    PlanVersion pending =
        plan.pending()
            .orElseThrow(
                () ->
                    Problems.conflict(
                        "nothing-to-decide",
                        "The plan has no terms that wait for a decision. Its status is "
                            + plan.status()
                            + "."));
    if (caller.is(pending.proposedBy(), pending.proposerSubject())) {
      throw Problems.forbidden(
          "same-person", "You proposed these terms. Ask another supervisor to decide on them.");
    }
    return pending;
  }

  /** Answers 409 if the terms ask for more than the present debt. */
  private static void rejectAboveDebt(Plan plan, PlanVersion pending, ProposalFacts facts) {
    Money toPay = pending.total().minus(plan.paid());
    DebtLimitPolicy.exceeded(toPay, facts.outstanding(), facts.overdue())
        .ifPresent(
            debt -> {
              throw Problems.conflict(
                  "plan-above-debt",
                  "The terms ask for %s, but the debt is only %s. Reject them and propose new terms."
                      .formatted(toPay, debt));
            });
  }

  /**
   * Answers 409 if the assessment on which the terms are based has expired and no other is valid; a
   * promise needs none.
   */
  private static void rejectExpiredAssessment(Plan plan, ProposalFacts facts) {
    if (plan instanceof RepaymentPlan && facts.sustainable().isEmpty()) {
      throw Problems.conflict(
          "assessment-expired",
          "The case has no valid assessment any more. Record a new one in assessment-service before"
              + " the terms are approved.");
    }
  }

  /** Answers 409 if the first new instalment of the pending terms would be late from the start. */
  private static void rejectPastDueDate(Plan plan, PlanVersion pending, LocalDate today) {
    int kept =
        plan.inForce()
            .map(current -> AdjustmentBasis.of(current.instalments(), today).kept().size())
            .orElse(0);
    List<InstalmentState> instalments = pending.instalments();
    LocalDate first = instalments.get(Math.min(kept, instalments.size() - 1)).dueDate();
    if (first.isBefore(today)) {
      throw Problems.conflict(
          "due-date-past",
          "The first due date %s is before %s, the lender's business date. Propose new terms."
              .formatted(first, today));
    }
  }
}
