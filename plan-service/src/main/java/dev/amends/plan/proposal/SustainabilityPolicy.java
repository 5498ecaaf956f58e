package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the borrower can sustain the payments of a proposal according to the newest
 * assessment. A plan needs an assessment, a promise does not; an override reason permits more.
 */
public final class SustainabilityPolicy {
  private SustainabilityPolicy() {}

  /**
   * The largest payment and what supports it; the down payment is not compared.
   *
   * @param limit the largest payment that the budget supports
   */
  record Ability(Money largest, Money limit) {

    boolean isSustainable() {
      return largest.compareTo(limit) <= 0;
    }

    /** The payment in percent of the limit, rounded up to two decimals. */
    BigDecimal sharePercent() {
      return AffordabilityPolicy.sharePercent(largest, limit);
    }
  }

  /** Compares a schedule with the newest assessment; empty without one. */
  static Optional<Ability> ability(
      Proposal proposal, List<Instalment> schedule, ProposalFacts facts, ProposalLimits limits) {
    Money largest =
        schedule.stream()
            .skip(proposal.downPayment() == null ? 0 : 1)
            .map(Instalment::amount)
            .max(Money::compareTo)
            .orElseThrow();
    return facts
        .budget()
        .map(budget -> new Ability(largest, limit(proposal, budget, facts, limits)));
  }

  private static Money limit(
      Proposal proposal, MonthlyBudget budget, ProposalFacts facts, ProposalLimits limits) {
    Money limit =
        proposal.count() == 1
            ? AffordabilityPolicy.onePaymentMax(
                proposal.kind(),
                unusedCash(proposal, budget),
                facts.today(),
                proposal.firstDueDate())
            : AffordabilityPolicy.instalmentMax(proposal.kind(), budget, proposal.interval());
    Money token = AffordabilityPolicy.inUnits(limits.tokenAmount(), limit.currency());
    return proposal.kind() == PlanKind.TOKEN && limit.compareTo(token) < 0 ? token : limit;
  }

  private static MonthlyBudget unusedCash(Proposal proposal, MonthlyBudget budget) {
    return proposal.downPayment() == null
        ? budget
        : budget.withoutCash(proposal.downPayment().amount());
  }

  /** The dates of a proposal and its share of what the borrower can afford. */
  public static Review review(
      Proposal proposal, List<Instalment> schedule, ProposalFacts facts, ProposalLimits limits) {
    return new Review(
        facts.today(),
        proposal.firstDueDate(),
        ability(proposal, schedule, facts, limits).map(Ability::sharePercent).orElse(null));
  }

  static Rejected assessmentNeeded() {
    return new Rejected(
        "assessment-needed",
        "caseId",
        "has no valid assessment. File one with POST /assessments in assessment-service first.");
  }

  /** Finds the reason why the payments are not sustainable; empty if they are. */
  static Optional<Rejected> check(
      Proposal proposal, List<Instalment> schedule, ProposalFacts facts, ProposalLimits limits) {
    Optional<MonthlyBudget> budget = facts.budget();
    if (budget.isEmpty()) {
      return proposal.kind() == PlanKind.PROMISE
          ? Optional.empty()
          : Optional.of(assessmentNeeded());
    }
    return ability(proposal, schedule, facts, limits)
        .filter(ability -> !ability.isSustainable() && proposal.overrideReason() == null)
        .map(ability -> aboveLimit(proposal, ability, unusedCash(proposal, budget.get())));
  }

  private static Rejected aboveLimit(Proposal proposal, Ability ability, MonthlyBudget budget) {
    PlanKind kind = proposal.kind();
    String means = means(kind, budget, proposal.count() == 1);
    String slug = "above-sustainable-amount";
    if (kind == PlanKind.PROMISE || kind == PlanKind.SETTLEMENT) {
      return new Rejected(
          slug,
          "total",
          ("of %s exceeds what the borrower can pay by then%s."
                  + " Propose a smaller amount or a plan, or give an overrideReason.")
              .formatted(ability.largest(), means));
    }
    if (kind == PlanKind.DEFERRAL && proposal.count() == 1) {
      return new Rejected(
          slug,
          SplitPolicy.field(proposal.split()),
          ("of %s exceed what the borrower can save by then%s."
                  + " Propose instalments or a later date, or give an overrideReason.")
              .formatted(ability.largest(), means));
    }
    Money monthly = budget.availableFor(kind);
    String exceeded =
        ability.limit().equals(monthly)
            ? "the sustainable monthly amount of " + monthly
            : "%s, the share of the sustainable monthly amount of %s"
                .formatted(ability.limit(), monthly);
    return new Rejected(
        slug,
        SplitPolicy.field(proposal.split()),
        "of %s exceed %s%s. Propose more instalments, or give an overrideReason."
            .formatted(ability.largest(), exceeded, sum(kind, budget)));
  }

  private static String means(PlanKind kind, MonthlyBudget budget, boolean withCash) {
    return " at %s a month%s%s"
        .formatted(
            budget.availableFor(kind),
            sum(kind, budget),
            withCash && budget.usableCash().isPositive()
                ? " and with %s in cash".formatted(budget.usableCash())
                : "");
  }

  private static String sum(PlanKind kind, MonthlyBudget budget) {
    return budget.sum(kind).map(" (%s)"::formatted).orElse("");
  }
}
