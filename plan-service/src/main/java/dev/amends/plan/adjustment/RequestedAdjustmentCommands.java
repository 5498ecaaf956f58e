package dev.amends.plan.adjustment;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.adjustment.AdjustmentResource.AdjustmentRequest;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ActivationCommands;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.Proposal;
import dev.amends.plan.proposal.ProposalCommands;
import dev.amends.plan.proposal.ProposalConfig;
import dev.amends.plan.proposal.ProposalLimits;
import dev.amends.rules.debt.DebtLimitPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Proposes new terms for what is still to be paid of a plan at somebody's request; a second person
 * always decides.
 */
@ApplicationScoped
class RequestedAdjustmentCommands {
  private final Plans plans;
  private final ActivationCommands activations;
  private final ApprovalRules approvals;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;
  private final ProposalLimits limits;

  RequestedAdjustmentCommands(
      Plans plans,
      ActivationCommands activations,
      ApprovalRules approvals,
      Outbox outbox,
      Caller caller,
      InstantSource clock,
      ProposalConfig config) {
    this.plans = plans;
    this.activations = activations;
    this.approvals = approvals;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.limits = ProposalLimits.of(config);
  }

  /** Proposes new terms at an agent's request. */
  Plan adjust(UUID planId, LongConsumer precondition, AdjustmentRequest request) {
    RepaymentPlan plan = requireAdjustable(activations.lockedPlan(planId, precondition));
    ProposalFacts facts = unusedCash(activations.facts(plan), plan);
    PlanToAdjust unpaid = PlanToAdjust.of(plan, facts.today());
    requireWithinDebt(unpaid.basis().rest(), facts);
    Proposal proposal = proposal(unpaid, request);
    List<Instalment> schedule =
        unpaid.withDueInterest(ProposalCommands.adjustedSchedule(proposal, facts, limits));
    requireCounting(plan);
    ProposedTerms terms =
        new ProposedTerms(
            proposal.kind(),
            unpaid.basis().followedBy(schedule),
            facts.sustainable().orElse(null),
            request.method(),
            request.overrideReason(),
            null,
            proposal.kind() == PlanKind.SETTLEMENT ? plan.inForce().orElseThrow().discount() : null,
            proposal.interest(),
            proposal.initiator(),
            request.ownWords(),
            new Proposer(caller.name(), caller.subject(), clock.instant()));
    PlanProposed proposed =
        plan.propose(
            terms,
            review(plan, terms, ProposalCommands.review(proposal, schedule, facts, limits)),
            caller.origin("proposed an adjustment"));
    outbox.append(proposed, clock.instant());
    plans.flush();
    return plan;
  }

  /** The cash that the plan's own down payment uses is not there a second time. */
  private static ProposalFacts unusedCash(ProposalFacts facts, RepaymentPlan plan) {
    return Plans.downPayments(List.of(plan)).map(facts::withoutCash).orElse(facts);
  }

  private static Proposal proposal(PlanToAdjust unpaid, AdjustmentRequest request) {
    return new Proposal(
        adjustedKind(unpaid.kind()),
        unpaid.basis().rest(),
        request.schedule().requiredSplit(),
        request.firstDueDate(),
        request.schedule().interval(),
        unpaid.basis().firstNewNumber(),
        null,
        null,
        unpaid.interest().orElse(null),
        request.checkedInitiator(),
        request.overrideReason());
  }

  /**
   * An extension goes on replacing the loan's own instalment, and a settlement is still one payment
   * that waives the rest; everything else becomes a plan in instalments.
   */
  private static PlanKind adjustedKind(PlanKind kind) {
    return switch (kind) {
      case EXTENSION, SETTLEMENT -> kind;
      case PROMISE, INSTALMENTS, DEFERRAL, TOKEN -> PlanKind.INSTALMENTS;
    };
  }

  private Review review(Plan plan, ProposedTerms terms, Review review) {
    return approvals.always(
        terms,
        "adjustment",
        "An adjustment always needs a second person.",
        plan.account().lenderId(),
        review);
  }

  private static void requireWithinDebt(Money rest, ProposalFacts facts) {
    DebtLimitPolicy.exceeded(rest, facts.outstanding(), facts.overdue())
        .ifPresent(
            debt -> {
              throw Problems.conflict(
                  "plan-above-debt",
                  ("%s of the plan is unpaid, but the debt is only %s."
                          + " Cancel the plan and propose a new one.")
                      .formatted(rest, debt));
            });
  }

  /** A breached plan stays breached when another one replaces it, but receives no payments. */
  private static void requireCounting(RepaymentPlan plan) {
    if (!plan.isCounting()) {
      throw Problems.conflict(
          "plan-over", "Another plan has replaced this one. Adjust that plan instead.");
    }
  }

  private static RepaymentPlan requireAdjustable(Plan plan) {
    if (plan instanceof RepaymentPlan repayment && plan.status().isRunning()) {
      return repayment;
    }
    throw Problems.conflict(
        "plan-not-running",
        plan instanceof RepaymentPlan
            ? "Only an active or breached plan can be adjusted. This plan is %s."
                .formatted(plan.status())
            : "A promise cannot be adjusted. Record a new promise instead.");
  }
}
