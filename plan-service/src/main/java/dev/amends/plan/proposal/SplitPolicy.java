package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.Split.ByAmount;
import dev.amends.plan.proposal.Split.ByCount;
import dev.amends.plan.schedule.SchedulePolicy;
import java.util.Optional;

/**
 * Decides whether the total of a proposal can be split as requested: a promise or deferral is one
 * payment, and an instalment plan has no more instalments than the lender allows.
 */
final class SplitPolicy {
  private SplitPolicy() {}

  /** Finds the first rule that the split breaks; the total must be positive. */
  static Optional<Rejected> check(Proposal proposal, ProposalLimits limits) {
    return checkAmount(proposal)
        .or(() -> checkSinglePayment(proposal))
        .or(() -> checkCount(proposal, limits));
  }

  private static Optional<Rejected> checkAmount(Proposal proposal) {
    if (!(proposal.split() instanceof ByAmount chosen)) {
      return Optional.empty();
    }
    if (proposal.kind() != PlanKind.INSTALMENTS) {
      return Rejected.because(
          "one-payment-only",
          "instalmentAmount",
          "must be absent for a %s".formatted(proposal.kind()));
    }
    if (!chosen.amount().currency().equals(proposal.total().currency())) {
      return Rejected.because(
          "wrong-currency",
          "instalmentAmount.currency",
          "must be %s, the currency of the case".formatted(proposal.total().currency()));
    }
    if (!chosen.amount().isPositive()) {
      return Rejected.because(
          "nothing-to-pay",
          "instalmentAmount",
          "must be greater than zero (was %s)".formatted(chosen.amount()));
    }
    return Optional.empty();
  }

  private static Optional<Rejected> checkSinglePayment(Proposal proposal) {
    int count = proposal.split().count(proposal.total());
    return proposal.kind() == PlanKind.INSTALMENTS || count == 1
        ? Optional.empty()
        : Rejected.because(
            "one-payment-only",
            "instalments",
            "must be 1 for a %s (was %d)".formatted(proposal.kind(), count));
  }

  private static Optional<Rejected> checkCount(Proposal proposal, ProposalLimits limits) {
    Money total = proposal.total();
    int count = proposal.split().count(total);
    if (count > limits.instalmentsMax()) {
      return tooMany(proposal.split(), count, limits.instalmentsMax());
    }
    return SchedulePolicy.canSplit(total, count)
        ? Optional.empty()
        : Rejected.because(
            "too-many-instalments",
            "instalments",
            "must be fewer because %s cannot be split into %d".formatted(total, count));
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
    };
  }
}
