package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.SustainabilityPolicy.Ability;
import dev.amends.plan.schedule.InterestTerms;
import dev.amends.plan.schedule.PaymentFrequency;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a borrower proposed with what the borrower can sustain and with the options. */
final class ComparisonPolicy {
  private ComparisonPolicy() {}

  /**
   * Compares a proposal.
   *
   * @param result how it was judged
   */
  static Comparison compare(
      Proposal proposal,
      ProposalResult result,
      List<Option> options,
      ProposalFacts facts,
      ProposalLimits limits) {
    Option nearest = nearest(proposal, options);
    return switch (result) {
      case Allowed allowed ->
          allowed(
              SustainabilityPolicy.ability(proposal, allowed.instalments(), facts, limits),
              nearest);
      case Rejected rejected ->
          new Comparison(
              false, shareOfRejected(proposal, facts, limits), nearest, rejected.sentence());
      case Conflict conflict -> new Comparison(false, null, nearest, conflict.detail());
    };
  }

  /** The share of terms that only exceed what is sustainable; null if another rule refuses them. */
  private static @Nullable BigDecimal shareOfRejected(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    Proposal overridden = proposal.withOverride("to compare it");
    return ProposalPolicy.judge(overridden, facts, limits) instanceof Allowed allowed
        ? SustainabilityPolicy.ability(overridden, allowed.instalments(), facts, limits)
            .map(Ability::sharePercent)
            .orElse(null)
        : null;
  }

  /** The monthly amount that a borrower offered instead of a plan, for what is outstanding now. */
  static Proposal counterOffer(Money monthly, ProposalFacts facts, InterestTerms interest) {
    return new Proposal(
        PlanKind.INSTALMENTS,
        facts.defaultTotal(),
        new Split.ByAmount(monthly),
        facts.today().plusMonths(1),
        PaymentFrequency.MONTHLY.interval(),
        1,
        null,
        null,
        interest.annualRatePercent().signum() == 0 ? null : interest,
        Initiator.BORROWER,
        null);
  }

  private static Comparison allowed(Optional<Ability> compared, @Nullable Option nearest) {
    if (compared.isEmpty()) {
      return new Comparison(
          false, null, nearest, "There is no valid assessment with which to compare it.");
    }
    Ability ability = compared.get();
    String why =
        ability.isSustainable()
            ? "The largest payment of %s is within %s, which the newest assessment supports."
            : "The largest payment of %s exceeds %s, which the newest assessment supports.";
    return new Comparison(
        ability.isSustainable(),
        ability.sharePercent(),
        nearest,
        why.formatted(ability.largest(), ability.limit()));
  }

  /** The offered option of the same kind, otherwise of any, with the most similar instalments. */
  private static @Nullable Option nearest(Proposal proposal, List<Option> options) {
    long wanted = payment(proposal);
    PlanKind kind = proposal.kind();
    return options.stream()
        .filter(Option::offered)
        .min(
            Comparator.comparing((Option option) -> option.kind() != kind)
                .thenComparingLong(option -> Math.abs(payment(option) - wanted)))
        .orElse(null);
  }

  private static long payment(Proposal proposal) {
    return proposal.split() instanceof Split.ByAmount chosen
        ? chosen.amount().minorUnits()
        : proposal.rest().minorUnits() / Math.max(1, proposal.count());
  }

  private static long payment(Option option) {
    Money last = option.schedule().getLast().amount();
    return option.monthly() == null ? last.minorUnits() : option.monthly().payment().minorUnits();
  }
}
