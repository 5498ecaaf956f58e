package dev.amends.plan.adjustment;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.adjustment.AdjustmentResource.AdjustmentRequest;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ActivationCommands;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.Proposal;
import dev.amends.plan.proposal.ProposalAnswer;
import dev.amends.plan.proposal.ProposalAnswer.Proposed;
import dev.amends.plan.proposal.ProposalConfig;
import dev.amends.plan.proposal.ProposalLimits;
import dev.amends.plan.proposal.ProposalPolicy;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.RefusalCommands;
import dev.amends.plan.proposal.RefusedProposal;
import dev.amends.plan.proposal.SustainabilityPolicy;
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
  private final RefusalCommands refusals;
  private final ApprovalRules approvals;
  private final PlanOutbox outbox;
  private final Caller caller;
  private final InstantSource clock;
  private final ProposalLimits limits;

  RequestedAdjustmentCommands(
      Plans plans,
      ActivationCommands activations,
      RefusalCommands refusals,
      ApprovalRules approvals,
      PlanOutbox outbox,
      Caller caller,
      InstantSource clock,
      ProposalConfig config) {
    this.plans = plans;
    this.activations = activations;
    this.refusals = refusals;
    this.approvals = approvals;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.limits = ProposalLimits.of(config);
  }

  /** Proposes new terms at an agent's or the borrower's request. */
  ProposalAnswer adjust(UUID planId, LongConsumer precondition, AdjustmentRequest request) {
    RepaymentPlan plan = requireAdjustable(activations.lockedPlan(planId, precondition));
    ProposalFacts facts = unusedCash(activations.facts(plan), plan);
    PlanToAdjust unpaid = PlanToAdjust.of(plan, facts.today());
    requireWithinDebt(unpaid.basis().rest(), facts);
    Proposal proposal = proposal(unpaid, request);
    return switch (ProposalPolicy.judgeAdjustment(proposal, facts, limits)) {
      case Conflict conflict -> throw Problems.conflict(conflict.slug(), conflict.detail());
      case Rejected rejected ->
          refusals.refuse(
              new RefusedProposal(
                  plan.caseId(), plan.account(), plan.id(), proposal, request.ownWords()),
              rejected,
              null,
              facts.today());
      case Allowed allowed -> {
        requireCounting(plan);
        List<Instalment> schedule = unpaid.withDueInterest(allowed.instalments());
        ProposedTerms terms = terms(plan, unpaid, proposal, schedule, facts, request);
        Review compared = SustainabilityPolicy.review(proposal, schedule, facts, limits);
        outbox.append(
            plan.propose(
                terms, review(plan, terms, compared), caller.origin("proposed an adjustment")),
            clock.instant());
        plans.flush();
        yield new Proposed(plan, null);
      }
    };
  }

  private ProposedTerms terms(
      RepaymentPlan plan,
      PlanToAdjust unpaid,
      Proposal proposal,
      List<Instalment> schedule,
      ProposalFacts facts,
      AdjustmentRequest request) {
    return new ProposedTerms(
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
   * An extension still replaces the loan's own instalment, and a settlement is still one payment
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
