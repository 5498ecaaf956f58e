package dev.amends.plan.adjustment;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.plan.adjustment.AdjustmentPolicy.AdjustmentLimits;
import dev.amends.plan.adjustment.AdjustmentResult.Adjusted;
import dev.amends.plan.adjustment.AdjustmentResult.NotAdjusted;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.proposal.ProposalConfig;
import dev.amends.plan.proposal.ProposalLimits;
import dev.amends.plan.schedule.DueDateRules;
import dev.amends.plan.schedule.SchedulePolicy;
import dev.amends.rules.term.TermLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Proposes new terms for a breached plan; a second person always decides. */
@ApplicationScoped
public class AdjustmentCommands {
  private final ApprovalRules approvals;
  private final DueDateRules dueDates;
  private final LenderAccounts accounts;
  private final TermLimits termLimits;
  private final InstantSource clock;
  private final ProposalLimits limits;
  private final int holidayMonths;

  AdjustmentCommands(
      ApprovalRules approvals,
      DueDateRules dueDates,
      LenderAccounts accounts,
      TermLimits termLimits,
      InstantSource clock,
      ProposalConfig proposalConfig,
      AdjustmentConfig config) {
    this.approvals = approvals;
    this.dueDates = dueDates;
    this.accounts = accounts;
    this.termLimits = termLimits;
    this.clock = clock;
    this.limits = ProposalLimits.of(proposalConfig);
    this.holidayMonths = config.holidayMonths();
  }

  /**
   * Proposes the first form of new terms that the newest assessment supports. The caller publishes
   * the event.
   *
   * @param cause the cause of the breach, whose event also causes the proposal
   * @return empty without a valid assessment, or if no form fits; the plan records the reason
   */
  public Optional<PlanProposed> proposeAfterBreach(
      RepaymentPlan plan, CaseFile file, LocalDate day, Origin cause) {
    Optional<Money> monthly = monthly(plan, file);
    if (monthly.isEmpty()) {
      plan.leaveUnadjusted("The case has no valid assessment.");
      return Optional.empty();
    }
    PlanToAdjust unpaid = PlanToAdjust.of(plan, day);
    return switch (AdjustmentPolicy.choose(unpaid, monthly.get(), limits(unpaid, file))) {
      case NotAdjusted none -> {
        plan.leaveUnadjusted(none.why());
        yield Optional.empty();
      }
      case Adjusted adjusted ->
          Optional.of(propose(plan, file, unpaid, adjusted, monthly.get(), cause));
    };
  }

  private Optional<Money> monthly(RepaymentPlan plan, CaseFile file) {
    return file.assessment()
        .flatMap(valid -> file.budget(accounts.find(file.account())))
        .map(budget -> budget.availableFor(plan.kind()))
        .filter(sustainable -> sustainable.currency().equals(plan.currency()));
  }

  /** A law may limit the number of monthly periods of new terms, as it does for a proposal. */
  private AdjustmentLimits limits(PlanToAdjust unpaid, CaseFile file) {
    int months = Math.toIntExact(Math.max(1, unpaid.interval().toTotalMonths()));
    int most = limits.instalmentsMax(unpaid.kind());
    return new AdjustmentLimits(
        termLimits
            .find(file.region(), file.productType())
            .map(limit -> Math.min(most, limit.monthsMax() / months))
            .orElse(most),
        holidayMonths);
  }

  private PlanProposed propose(
      RepaymentPlan plan,
      CaseFile file,
      PlanToAdjust unpaid,
      Adjusted adjusted,
      Money monthly,
      Origin cause) {
    List<Instalment> instalments =
        dueDates
            .of(file.account().lenderId(), file.region())
            .move(adjusted.instalments(), unpaid.day());
    ProposedTerms terms =
        new ProposedTerms(
            adjusted.kind(),
            unpaid.basis().followedBy(instalments),
            monthly,
            plan.inForce().orElseThrow().method(),
            null,
            null,
            null,
            unpaid.interest().orElse(null),
            Initiator.SYSTEM,
            null,
            Proposer.system(clock.instant()));
    String why = adjusted.adjustment().why();
    Review review =
        approvals.always(
            terms,
            "adjustment",
            "An adjustment always needs a second person.",
            file.account().lenderId(),
            review(unpaid, instalments, monthly));
    Origin rule = new Origin("system", "system", "plan.adjustment: " + why, cause.causedBy());
    return plan.proposeAdjustment(terms, review, adjusted.adjustment(), rule);
  }

  private static Review review(PlanToAdjust unpaid, List<Instalment> instalments, Money monthly) {
    Money largest =
        instalments.stream().map(Instalment::amount).max(Money::compareTo).orElseThrow();
    Money supported = SchedulePolicy.perInterval(monthly, unpaid.interval());
    return new Review(
        unpaid.day(),
        instalments.getFirst().dueDate(),
        AffordabilityPolicy.sharePercent(largest, supported));
  }
}
