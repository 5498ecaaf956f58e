package dev.amends.plan.proposal;

import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.approval.ActivationCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Proposes changed terms for returned proposals; a second person always decides on them. */
@ApplicationScoped
class RevisionCommands {
  private final ActivationCommands activations;
  private final ProposalCommands proposals;
  private final Ownership ownership;

  RevisionCommands(
      ActivationCommands activations, ProposalCommands proposals, Ownership ownership) {
    this.activations = activations;
    this.proposals = proposals;
    this.ownership = ownership;
  }

  /** Proposes the next version of a returned proposal; answers 403 if another agent proposed it. */
  ProposalAnswer revise(UUID planId, LongConsumer precondition, PlanRequest request) {
    Plan plan = activations.lockedPlan(planId, precondition);
    ownership.require(PlanRevision.RULE, requireReturned(plan).proposer().name());
    requireSamePlan(plan, request);
    return proposals.revise(plan, request);
  }

  private static PlanVersion requireReturned(Plan plan) {
    if (plan.status() == PlanStatus.RETURNED) {
      return plan.undecided().orElseThrow();
    }
    throw Problems.conflict(
        "plan-not-returned",
        plan.status().isRunning()
            ? "The plan is running. Propose new terms with POST /plans/{id}/adjustments."
            : "Only a returned proposal can be revised. The status of this plan is "
                + plan.status()
                + ".");
  }

  /** A promise stays a promise, and a plan stays a plan of the same case. */
  private static void requireSamePlan(Plan plan, PlanRequest request) {
    if (!plan.caseId().equals(request.caseId())) {
      throw Problems.invalid(
          "caseId",
          "must be %s, the case of the plan (was %s)".formatted(plan.caseId(), request.caseId()));
    }
    if ((plan instanceof Promise) != (request.kind() == PlanKind.PROMISE)) {
      throw Problems.invalid(
          "kind",
          plan instanceof Promise
              ? "must be PROMISE, because a promise was returned (was %s)".formatted(request.kind())
              : "must not be PROMISE, because a plan was returned");
    }
  }
}
