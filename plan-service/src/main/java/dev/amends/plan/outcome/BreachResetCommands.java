package dev.amends.plan.outcome;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Forgives the instalments that breached a plan, or undoes that. Only a supervisor who did not
 * propose the terms can reset a breach; every supervisor can undo a reset.
 */
@ApplicationScoped
class BreachResetCommands {
  private final Plans plans;
  private final BreachResets resets;
  private final Payments payments;
  private final OutcomeCommands outcomes;
  private final PlanOutbox outbox;
  private final Caller caller;
  private final InstantSource clock;

  BreachResetCommands(
      Plans plans,
      BreachResets resets,
      Payments payments,
      OutcomeCommands outcomes,
      PlanOutbox outbox,
      Caller caller,
      InstantSource clock) {
    this.plans = plans;
    this.resets = resets;
    this.payments = payments;
    this.outcomes = outcomes;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** Forgives what was missed by the last closed business day; answers 403 or 409. */
  Plan reset(UUID planId, LongConsumer precondition, String why) {
    RepaymentPlan plan = lockedPlan(planId, precondition);
    if (plan.status() != PlanStatus.BREACHED) {
      throw notBreached(plan);
    }
    rejectProposer(plan.inForce().orElseThrow());
    OutcomeBatch batch = batch(plan);
    LocalDate day = batch.lastClosed(plan);
    resets.persist(new BreachReset(planId, day, caller.name(), clock.instant(), why));
    plan.forgiveUntil(day);
    return evaluate(plan, batch, caller.origin("reset the breach: " + why));
  }

  /** Undoes the newest reset, so that the missed instalments count again; answers 409. */
  Plan undo(UUID planId, LongConsumer precondition, String why) {
    RepaymentPlan plan = lockedPlan(planId, precondition);
    List<BreachReset> inForce =
        resets.findByPlan(planId).stream().filter(BreachReset::isInForce).toList();
    if (inForce.isEmpty()) {
      throw Problems.conflict(
          "no-breach-reset", "No reset of this plan is in force. There is nothing to undo.");
    }
    inForce.getLast().undo(caller.name(), clock.instant(), why);
    plan.forgiveUntil(inForce.size() == 1 ? null : inForce.get(inForce.size() - 2).businessDate);
    return evaluate(plan, batch(plan), caller.origin("undid the reset of the breach: " + why));
  }

  private RepaymentPlan lockedPlan(UUID planId, LongConsumer precondition) {
    Plan plan = plans.lock(planId);
    precondition.accept(plan.revision());
    if (!(plan instanceof RepaymentPlan repayment)) {
      throw notBreached(plan);
    }
    if (!plan.isCounting()) {
      throw Problems.conflict(
          "plan-over", "The plan has ended. Its status is " + plan.status() + ".");
    }
    return repayment;
  }

  private static Problem notBreached(Plan plan) {
    return Problems.conflict(
        "plan-not-breached",
        "Only the breach of a breached plan can be reset. The status of this plan is "
            + plan.status()
            + ".");
  }

  private void rejectProposer(PlanVersion terms) {
    if (caller.is(terms.proposer().name(), terms.proposer().subject())) {
      throw Problems.forbidden(
          "same-person", "You proposed these terms. Ask another supervisor to reset the breach.");
    }
  }

  private OutcomeBatch batch(Plan plan) {
    return outcomes.load(List.of(plan), payments.batch(List.of(), Set.of(plan.account())));
  }

  private Plan evaluate(Plan plan, OutcomeBatch batch, Origin origin) {
    OutcomeCause cause = OutcomeCause.of(batch.lastClosed(plan), origin);
    outcomes.evaluate(plan, batch, cause).forEach(event -> outbox.append(event, clock.instant()));
    plans.flush();
    return plan;
  }
}
