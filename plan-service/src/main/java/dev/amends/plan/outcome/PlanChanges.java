package dev.amends.plan.outcome;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.DecisionPeriod;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.outcome.PlanOutcome.State.Breached;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Records the outcome of a plan, and returns the difference from the published one. The payments
 * are allocated between {@link #judge} and {@link #settle}.
 *
 * @param caseEnded whether the case has ended, so that the plan cannot be in force again
 * @param period the time for the decision on terms that are proposed again
 */
record PlanChanges(
    RepaymentPlan plan,
    PlanOutcome outcome,
    OutcomeRule rule,
    OutcomeCause cause,
    boolean caseEnded,
    DecisionPeriod period) {

  /** Records how the instalments are judged, and whether that breaches the plan. */
  List<PlanEvent> judge() {
    JudgementChanges changes = changes();
    List<PlanEvent> events = new ArrayList<>();
    for (InstalmentState instalment : outcome.instalments()) {
      Judgement judged = Objects.requireNonNull(outcome.judgements().get(instalment.number()));
      events.addAll(changes.apply(instalment, judged));
    }
    outcome
        .breach()
        .ifPresentOrElse(
            breach -> events.addAll(breach(breach)), () -> events.addAll(withdrawBreach()));
    return events;
  }

  private List<PlanEvent> breach(Breached breach) {
    if (plan.isBreached()) {
      plan.redateBreach(breach.effectiveOn());
      return List.of();
    }
    List<PlanEvent> events = new ArrayList<>();
    if (plan.status() == PlanStatus.COMPLETED) {
      events.add(plan.reopen(false, cause.businessDate(), cause.origin()));
    }
    Origin origin =
        cause.because(
            "plan.breach: %d instalments missed, %d breach the plan"
                .formatted(breach.missed(), rule.missedToBreach()));
    events.add(
        plan.breach(
            breach.effectiveOn(), breach.shortBy(), breach.missed(), cause.businessDate(), origin));
    return events;
  }

  private List<PlanEvent> withdrawBreach() {
    if (!plan.isBreached()) {
      return List.of();
    }
    boolean inForce = plan.status() == PlanStatus.BREACHED && !outcome.isCompleted() && !caseEnded;
    return List.of(plan.withdrawBreach(inForce, cause.businessDate(), cause.origin()));
  }

  /** Completes the plan or reopens it, and reminds of what is due soon. */
  List<PlanEvent> settle() {
    List<PlanEvent> events = new ArrayList<>();
    boolean completed = plan.status() == PlanStatus.COMPLETED;
    if (outcome.isCompleted() && !completed) {
      events.add(plan.complete(cause.businessDate(), cause.origin()));
    } else if (!outcome.isCompleted() && completed) {
      boolean inForce = !plan.isBreached() && !caseEnded;
      events.add(plan.reopen(inForce, cause.businessDate(), cause.origin()));
      if (!caseEnded) {
        plan.proposeUnpaidTermsAgain(period, cause.origin()).ifPresent(events::add);
      }
    }
    JudgementChanges changes = changes();
    outcome.dueSoon().forEach(number -> changes.remind(number).ifPresent(events::add));
    plan.checkNextOn(outcome.nextCheck());
    return events;
  }

  private JudgementChanges changes() {
    return new JudgementChanges(plan.judgements(), rule, cause);
  }
}
