package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.Option.MonthlySum;
import dev.amends.plan.proposal.Option.OptionRule;
import dev.amends.plan.proposal.Option.TotalCost;
import dev.amends.plan.proposal.OptionsPolicy.Candidate;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.SustainabilityPolicy.Ability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a way to pay: what it costs, and the rule that allows it or rules it out. */
final class OptionPolicy {
  private OptionPolicy() {}

  static Option option(Candidate candidate, ProposalFacts facts, OfferedTerms terms) {
    Proposal proposal = new RequestedPlan(candidate.request(), facts, terms.interest()).proposal();
    if (facts.budget().isEmpty()) {
      Rejected rejected = SustainabilityPolicy.assessmentNeeded();
      return ruledOut(candidate, proposal, rejected);
    }
    return switch (ProposalPolicy.judge(proposal, facts, terms.limits())) {
      case Allowed allowed ->
          offered(candidate, proposal, allowed.instalments(), facts, terms.limits());
      case Conflict conflict ->
          ruledOut(candidate, proposal, new OptionRule(conflict.slug(), conflict.detail(), null));
      case Rejected rejected -> ruledOut(candidate, proposal, rejected);
    };
  }

  private static Option ruledOut(Candidate candidate, Proposal proposal, Rejected rejected) {
    return ruledOut(
        candidate,
        proposal,
        new OptionRule(rejected.slug(), rejected.sentence(), rejected.citation()));
  }

  private static Option ruledOut(Candidate candidate, Proposal proposal, OptionRule rule) {
    return new Option(
        candidate.name(),
        proposal.kind(),
        proposal.count(),
        false,
        List.of(),
        rule.why(),
        null,
        null,
        null,
        downPayment(proposal),
        proposal.discount(),
        null,
        null,
        rule,
        null);
  }

  private static Option offered(
      Candidate candidate,
      Proposal proposal,
      List<Instalment> schedule,
      ProposalFacts facts,
      ProposalLimits limits) {
    Ability ability = SustainabilityPolicy.ability(proposal, schedule, facts, limits).orElseThrow();
    return new Option(
        candidate.name(),
        proposal.kind(),
        proposal.count(),
        true,
        schedule,
        null,
        totalCost(schedule),
        schedule.getLast().dueDate(),
        ability.sharePercent(),
        downPayment(proposal),
        proposal.discount(),
        proposal.isOnePayment() ? null : monthly(proposal.kind(), ability.largest(), facts),
        allowedBy(proposal, ability, facts),
        null,
        candidate.request());
  }

  private static @Nullable Money downPayment(Proposal proposal) {
    return proposal.downPayment() == null ? null : proposal.downPayment().amount();
  }

  private static TotalCost totalCost(List<Instalment> schedule) {
    Money zero = Money.zero(schedule.getFirst().amount().currency());
    return new TotalCost(
        schedule.stream().map(Instalment::amount).reduce(zero, Money::plus),
        schedule.stream()
            .map(instalment -> instalment.interest() == null ? zero : instalment.interest())
            .reduce(zero, Money::plus));
  }

  /** An extension takes the place of the loan's own instalment. */
  private static MonthlySum monthly(PlanKind kind, Money payment, ProposalFacts facts) {
    Money zero = Money.zero(payment.currency());
    Money ongoing =
        kind == PlanKind.EXTENSION ? zero : facts.budget().map(MonthlyBudget::ongoing).orElse(zero);
    return new MonthlySum(payment, ongoing, payment.plus(ongoing));
  }

  private static OptionRule allowedBy(Proposal proposal, Ability ability, ProposalFacts facts) {
    String sum =
        facts
            .budget()
            .flatMap(budget -> budget.sum(proposal.kind()))
            .map(" (%s)"::formatted)
            .orElse("");
    return new OptionRule(
        "within-sustainable-amount",
        "The largest payment of %s is within %s%s."
            .formatted(ability.largest(), ability.limit(), sum),
        null);
  }

  /** The token payment that can be asked of a borrower who can pay nothing. */
  static Money tokenAmount(ProposalFacts facts, OfferedTerms terms) {
    Money least = new Money(1, facts.debt().currency());
    Money nominal =
        AffordabilityPolicy.inUnits(terms.limits().tokenAmount(), facts.debt().currency());
    return nominal.isPositive() ? nominal : least;
  }
}
