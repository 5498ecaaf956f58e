package dev.amends.plan.approval;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Approves, rejects, returns and cancels proposals and plans. */
@ApplicationScoped
class DecisionCommands {
  private final Plans plans;
  private final ActivationCommands activations;
  private final ApprovalRules approvals;
  private final Payments payments;
  private final Outbox outbox;
  private final Caller caller;
  private final Ownership ownership;
  private final InstantSource clock;

  DecisionCommands(
      Plans plans,
      ActivationCommands activations,
      ApprovalRules approvals,
      Payments payments,
      Outbox outbox,
      Caller caller,
      Ownership ownership,
      InstantSource clock) {
    this.plans = plans;
    this.activations = activations;
    this.approvals = approvals;
    this.payments = payments;
    this.outbox = outbox;
    this.caller = caller;
    this.ownership = ownership;
    this.clock = clock;
  }

  /**
   * Approves the pending terms and puts them in force.
   *
   * @param why the reason; required if the terms override the sustainable amount
   */
  Plan approve(UUID planId, LongConsumer precondition, @Nullable String why) {
    Plan plan = activations.lockedPlan(planId, precondition);
    PlanVersion pending = requireDecidable(plan.pending(), plan);
    requireReason(pending, why);
    requireCovered(plan, pending);
    ProposalFacts facts = activations.facts(plan);
    ActivationPolicy.conflict(plan, pending, facts)
        .ifPresent(
            conflict -> {
              throw Problems.conflict(conflict.slug(), conflict.detail());
            });
    activations.rejectSecondActivePlan(plan);
    Origin origin = caller.origin("approved version " + pending.number() + reason(why));
    publish(plan.approve(why, origin, clock.instant()));
    activations.activate(plan, facts.today(), origin);
    return plans.touch(plan);
  }

  /** Rejects pending or returned terms. */
  Plan reject(UUID planId, LongConsumer precondition, String why) {
    Plan plan = activations.lockedPlan(planId, precondition);
    PlanVersion rejected = requireDecidable(plan.undecided(), plan);
    Origin origin = caller.origin("rejected version " + rejected.number() + reason(why));
    publish(plan.reject(why, origin, clock.instant()));
    return plans.touch(plan);
  }

  /** Returns the pending terms to be changed. */
  Plan returnToProposer(UUID planId, LongConsumer precondition, String why) {
    Plan plan = activations.lockedPlan(planId, precondition);
    PlanVersion returned = requireDecidable(plan.pending(), plan);
    Origin origin = caller.origin("returned version " + returned.number() + reason(why));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database stores times
    publish(plan.returnToProposer(why, origin, now, approvals.revisionDueAt(now)));
    return plans.touch(plan);
  }

  /** Chooses who is to decide on the pending terms; null for nobody. */
  Plan assign(UUID planId, LongConsumer precondition, @Nullable String person) {
    Plan plan = activations.lockedPlan(planId, precondition);
    PlanVersion pending = plan.pending().orElseThrow(() -> nothingToDecide(plan));
    if (person != null && person.strip().equalsIgnoreCase(pending.proposer().name())) {
      throw Problems.conflict(
          "same-person", person + " proposed these terms. Assign another supervisor.");
    }
    WorkClaims.requireFree(pending.review().assignee(), person, caller.name());
    plan.assignDecision(person);
    return plans.touch(plan);
  }

  private static String reason(@Nullable String why) {
    return why == null ? "" : ": " + why;
  }

  /** Cancels a plan or a proposal; answers 403 if another agent proposed it. */
  Plan cancel(UUID planId, LongConsumer precondition, String why) {
    Plan plan = activations.lockedPlan(planId, precondition);
    ownership.require(PlanCancellation.RULE, plan.versions().getFirst().proposer().name());
    if (!plan.status().isProposed() && !plan.status().isRunning()) {
      throw Problems.conflict(
          "plan-over",
          "The plan has ended and cannot be cancelled. Its status is " + plan.status() + ".");
    }
    long lastPosition = payments.lastPosition(plan.account());
    publish(plan.cancel(why, lastPosition, caller.origin("cancelled: " + why)));
    return plans.touch(plan);
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }

  private PlanVersion requireDecidable(Optional<PlanVersion> terms, Plan plan) {
    PlanVersion undecided = terms.orElseThrow(() -> nothingToDecide(plan));
    if (caller.is(undecided.proposer().name(), undecided.proposer().subject())) {
      throw Problems.forbidden(
          "same-person", "You proposed these terms. Ask another supervisor to decide on them.");
    }
    return undecided;
  }

  private static Problem nothingToDecide(Plan plan) {
    return Problems.conflict(
        "nothing-to-decide",
        "The plan has no terms that wait for this decision. Its status is " + plan.status() + ".");
  }

  /** Answers 400 if terms that override the sustainable amount are approved without a reason. */
  private static void requireReason(PlanVersion pending, @Nullable String why) {
    if (pending.overrideReason() != null && why == null) {
      throw Problems.invalid(
          "why", "is required because the terms override the sustainable amount");
    }
  }

  /** Answers 403 if the terms exceed a limit of the person who decides. */
  private void requireCovered(Plan plan, PlanVersion pending) {
    ApprovalRole role = ApprovalRole.of(caller.roles());
    ApprovalPolicy.exceeded(
            LimitedTerms.of(pending), role, approvals.limits(plan.account().lenderId(), role))
        .ifPresent(
            exceeded -> {
              throw Problems.forbidden(
                  "limit-exceeded",
                  exceeded.why()
                      + " Reject or return the terms, or ask a person with a higher limit.");
            });
  }
}
