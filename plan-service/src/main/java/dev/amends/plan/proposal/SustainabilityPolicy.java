package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the borrower can sustain the payments of a proposal according to the newest
 * assessment. A plan needs an assessment, a promise does not; an override reason permits more.
 */
final class SustainabilityPolicy {
  private static final String SLUG = "above-sustainable-amount";

  private SustainabilityPolicy() {}

  /** Finds the reason why the payments are not sustainable; empty if they are. */
  static Optional<Rejected> check(Proposal proposal, ProposalFacts facts) {
    if (facts.sustainable().isEmpty()) {
      return proposal.kind() == PlanKind.PROMISE
          ? Optional.empty()
          : Rejected.because(
              "assessment-needed",
              "caseId",
              "has no valid assessment. File one with POST /assessments in assessment-service"
                  + " first.");
    }
    Money monthly = facts.sustainable().get();
    Money limit = supported(proposal, facts, monthly);
    Money largest = largest(proposal);
    return largest.compareTo(limit) <= 0 || proposal.overrideReason() != null
        ? Optional.empty()
        : Optional.of(aboveLimit(proposal, largest, limit, monthly));
  }

  /** The largest payment in percent of what is supported; null without a valid assessment. */
  static @Nullable BigDecimal sharePercent(Proposal proposal, ProposalFacts facts) {
    return facts
        .sustainable()
        .map(
            monthly ->
                AffordabilityPolicy.sharePercent(
                    largest(proposal), supported(proposal, facts, monthly)))
        .orElse(null);
  }

  private static Money supported(Proposal proposal, ProposalFacts facts, Money monthly) {
    return AffordabilityPolicy.paymentMax(
        proposal.kind(), monthly, facts.today(), proposal.firstDueDate(), proposal.interval());
  }

  private static Money largest(Proposal proposal) {
    return proposal.split().amounts(proposal.total()).stream().max(Money::compareTo).orElseThrow();
  }

  private static Rejected aboveLimit(Proposal proposal, Money largest, Money limit, Money monthly) {
    return switch (proposal.kind()) {
      case PROMISE ->
          new Rejected(
              SLUG,
              "total",
              ("of %s exceeds what the borrower can pay by then at %s a month."
                      + " Propose a smaller promise or a plan, or give an overrideReason.")
                  .formatted(largest, monthly));
      case DEFERRAL ->
          new Rejected(
              SLUG,
              "instalments",
              ("of %s exceed what the borrower can save by then at %s a month."
                      + " Propose instalments or a later date, or give an overrideReason.")
                  .formatted(largest, monthly));
      case INSTALMENTS, EXTENSION, SETTLEMENT, TOKEN ->
          instalmentsAboveLimit(proposal.split(), largest, limit, monthly);
    };
  }

  private static Rejected instalmentsAboveLimit(
      Split split, Money largest, Money limit, Money monthly) {
    String exceeded =
        limit.equals(monthly)
            ? "the sustainable monthly amount of " + monthly
            : "%s, the share of the sustainable monthly amount of %s".formatted(limit, monthly);
    return new Rejected(
        SLUG,
        split instanceof Split.ByAmount ? "instalmentAmount" : "instalments",
        "of %s exceed %s. Propose more instalments, or give an overrideReason."
            .formatted(largest, exceeded));
  }
}
