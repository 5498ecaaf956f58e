package dev.amends.plan.adjustment;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.adjustment.AdjustmentResource.AdjustmentRequest;
import dev.amends.plan.agreement.AdjustmentBasis;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ActivationCommands;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.OptionsPolicy;
import dev.amends.plan.proposal.Proposal;
import dev.amends.plan.proposal.ProposalCommands;
import dev.amends.plan.proposal.ProposalConfig;
import dev.amends.plan.proposal.ProposalLimits;
import dev.amends.plan.schedule.DueDateRules;
import dev.amends.plan.schedule.PaymentFrequency;
import dev.amends.plan.schedule.SchedulePolicy;
import dev.amends.rules.debt.DebtLimitPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Proposes new terms for what is still to be paid of a plan; a second person always decides. */
@ApplicationScoped
public class AdjustmentCommands {
  private final Plans plans;
  private final ActivationCommands activations;
  private final ApprovalRules approvals;
  private final DueDateRules dueDates;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;
  private final ProposalLimits limits;

  AdjustmentCommands(
      Plans plans,
      ActivationCommands activations,
      ApprovalRules approvals,
      DueDateRules dueDates,
      Outbox outbox,
      Caller caller,
      InstantSource clock,
      ProposalConfig config) {
    this.plans = plans;
    this.activations = activations;
    this.approvals = approvals;
    this.dueDates = dueDates;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
    this.limits = ProposalLimits.of(config);
  }

  /** Proposes new terms at an agent's request. */
  Plan adjust(UUID planId, LongConsumer precondition, AdjustmentRequest request) {
    RepaymentPlan plan = requireAdjustable(activations.lockedPlan(planId, precondition));
    ProposalFacts facts = activations.facts(plan);
    AdjustmentBasis basis =
        AdjustmentBasis.of(plan.inForce().orElseThrow().instalments(), facts.today());
    requireWithinDebt(basis.rest(), facts);
    Proposal proposal =
        new Proposal(
            PlanKind.INSTALMENTS,
            basis.rest(),
            request.schedule().requiredSplit(),
            request.firstDueDate(),
            request.schedule().interval(),
            basis.firstNewNumber(),
            request.overrideReason());
    List<Instalment> schedule = ProposalCommands.schedule(proposal, facts, limits);
    ProposedTerms terms =
        new ProposedTerms(
            PlanKind.INSTALMENTS,
            basis.followedBy(schedule),
            facts.sustainable().orElse(null),
            request.method(),
            request.overrideReason(),
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

  /**
   * Proposes new terms for a breached plan: the fewest instalments that the sustainable amount
   * allows, the first a month after the breach. The caller publishes the event.
   *
   * @return empty without a valid assessment, or if the plan would be too long
   */
  public Optional<PlanProposed> proposeAfterBreach(
      RepaymentPlan plan, CaseFile file, LocalDate day, String eventId) {
    PlanVersion current = plan.inForce().orElseThrow();
    AdjustmentBasis basis = AdjustmentBasis.of(current.instalments(), day);
    Optional<Money> sustainable = sustainable(plan, file);
    if (sustainable.isEmpty() || !basis.rest().isPositive()) {
      return Optional.empty();
    }
    Money monthly = sustainable.get();
    int count = OptionsPolicy.fewestInstalments(basis.rest(), monthly, limits.instalmentsMax());
    if (count > limits.instalmentsMax()) {
      return Optional.empty();
    }
    ProposedTerms terms =
        new ProposedTerms(
            PlanKind.INSTALMENTS,
            basis.followedBy(monthlyInstalments(file, basis, count, day)),
            monthly,
            current.method(),
            null,
            new Proposer("system", null, clock.instant()));
    String reason = "plan.adjustment: after the breach, from the newest assessment";
    Money largest =
        SchedulePolicy.splitByCount(basis.rest(), count).stream()
            .max(Money::compareTo)
            .orElseThrow();
    Review review =
        review(
            plan,
            terms,
            new Review(day, day.plusMonths(1), AffordabilityPolicy.sharePercent(largest, monthly)));
    return Optional.of(plan.propose(terms, review, Origin.event(reason, eventId)));
  }

  private List<Instalment> monthlyInstalments(
      CaseFile file, AdjustmentBasis basis, int count, LocalDate day) {
    List<Instalment> nominal =
        SchedulePolicy.instalments(
            SchedulePolicy.splitByCount(basis.rest(), count),
            day.plusMonths(1),
            PaymentFrequency.MONTHLY.interval(),
            basis.firstNewNumber());
    return dueDates.of(file.account().lenderId(), file.region()).move(nominal, day);
  }

  private static Optional<Money> sustainable(RepaymentPlan plan, CaseFile file) {
    return file.sustainableMonthlyAmount()
        .filter(Money::isPositive)
        .filter(monthly -> monthly.currency().equals(plan.currency()));
  }
}
