package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.Split.ByAmount;
import dev.amends.plan.proposal.Split.ByCount;
import dev.amends.plan.proposal.Split.BySteps;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.SchedulePolicy;
import dev.amends.plan.schedule.ScheduleResult.NotScheduled;
import dev.amends.rules.term.TermLimit;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Decides whether the total of a proposal can be split as requested: a promise or a settlement is
 * one payment, and a plan has no more instalments than a law or the lender allows.
 */
final class SplitPolicy {
  private SplitPolicy() {}

  /** Finds the first rule that the split breaks; what it splits must be positive. */
  static Optional<Rejected> check(Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    return checkAmounts(proposal)
        .or(() -> checkSinglePayment(proposal))
        .or(() -> checkTerm(proposal, facts))
        .or(() -> checkCount(proposal, limits));
  }

  /** Why no schedule can be made of a split that passed the check. */
  static Rejected refused(Proposal proposal, NotScheduled refused) {
    return switch (refused.reason()) {
      case TOO_MANY_INSTALMENTS ->
          new Rejected("too-many-instalments", field(proposal.split()), refused.rule());
      case NEVER_REPAID -> new Rejected("never-repaid", field(proposal.split()), refused.rule());
      case NOTHING_LEFT ->
          new Rejected("steps-do-not-add-up", field(proposal.split()), refused.rule());
      case DOWN_PAYMENT_LATE ->
          new Rejected("down-payment-late", "downPaymentDueDate", refused.rule());
    };
  }

  /** The field of the request that a split comes from. */
  static String field(Split split) {
    return switch (split) {
      case ByCount ignored -> "instalments";
      case ByAmount ignored -> "instalmentAmount";
      case BySteps ignored -> "steps";
    };
  }

  private static Optional<Rejected> checkAmounts(Proposal proposal) {
    return switch (proposal.split()) {
      case ByCount ignored -> Optional.empty();
      case ByAmount chosen -> checkAmount(proposal, chosen.amount(), "instalmentAmount");
      case BySteps steps -> checkSteps(proposal, steps);
    };
  }

  private static Optional<Rejected> checkAmount(Proposal proposal, Money amount, String field) {
    if (isSinglePayment(proposal.kind())) {
      return Rejected.because(
          "one-payment-only", field, "must be absent for a %s".formatted(proposal.kind()));
    }
    if (!amount.currency().equals(proposal.total().currency())) {
      return Rejected.because(
          "wrong-currency",
          field + ".currency",
          "must be %s, the currency of the case".formatted(proposal.total().currency()));
    }
    if (!amount.isPositive()) {
      return Rejected.because(
          "nothing-to-pay", field, "must be greater than zero (was %s)".formatted(amount));
    }
    return Optional.empty();
  }

  private static Optional<Rejected> checkSteps(Proposal proposal, BySteps split) {
    BigInteger sum = BigInteger.ZERO;
    for (int index = 0; index < split.steps().size(); index++) {
      Step step = split.steps().get(index);
      Optional<Rejected> wrong =
          checkAmount(proposal, step.amount(), "steps[%d].amount".formatted(index));
      if (wrong.isPresent()) {
        return wrong;
      }
      sum =
          sum.add(
              BigInteger.valueOf(step.amount().minorUnits())
                  .multiply(BigInteger.valueOf(step.count())));
    }
    return sum.equals(BigInteger.valueOf(proposal.rest().minorUnits()))
        ? Optional.empty()
        : Rejected.because(
            "steps-do-not-add-up",
            "steps",
            "must add up to %s, the total less the down payment".formatted(proposal.rest()));
  }

  private static boolean isSinglePayment(PlanKind kind) {
    return kind == PlanKind.PROMISE || kind == PlanKind.SETTLEMENT;
  }

  private static Optional<Rejected> checkSinglePayment(Proposal proposal) {
    return !isSinglePayment(proposal.kind()) || proposal.count() == 1
        ? Optional.empty()
        : Rejected.because(
            "one-payment-only",
            field(proposal.split()),
            "must be 1 for a %s (was %d)".formatted(proposal.kind(), proposal.count()));
  }

  /** A law may limit the number of monthly periods; other periods count by their days. */
  private static Optional<Rejected> checkTerm(Proposal proposal, ProposalFacts facts) {
    return facts
        .termLimit()
        .filter(limit -> proposal.isLongerThan(limit.monthsMax(), facts.today()))
        .map(limit -> tooLong(proposal, limit));
  }

  private static Rejected tooLong(Proposal proposal, TermLimit limit) {
    return new Rejected(
        "term-above-legal-limit",
        field(proposal.split()),
        "must not make more than %d monthly periods (was %d instalments): %s"
            .formatted(limit.monthsMax(), proposal.count(), limit.citation()),
        limit.citation());
  }

  private static Optional<Rejected> checkCount(Proposal proposal, ProposalLimits limits) {
    int count = proposal.count();
    int max = limits.instalmentsMax(proposal.kind());
    if (count > max) {
      return tooMany(proposal.split(), count, max);
    }
    return SchedulePolicy.canSplit(proposal.rest(), count)
        ? Optional.empty()
        : Rejected.because(
            "too-many-instalments",
            "instalments",
            "must be fewer because %s cannot be split into %d".formatted(proposal.rest(), count));
  }

  private static Optional<Rejected> tooMany(Split split, int count, int max) {
    String slug = "too-many-instalments";
    return switch (split) {
      case ByAmount chosen ->
          Rejected.because(
              slug,
              "instalmentAmount",
              "must be larger: %s would need %d instalments, more than %d"
                  .formatted(chosen.amount(), count, max));
      case ByCount ignored ->
          Rejected.because(
              slug, "instalments", "must be at most %d (was %d)".formatted(max, count));
      case BySteps ignored ->
          Rejected.because(
              slug, "steps", "must make at most %d instalments (was %d)".formatted(max, count));
    };
  }
}
