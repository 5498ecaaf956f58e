package dev.amends.plan.proposal;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import java.util.Optional;

/** Decides whether a proposal has what its kind requires, in the currency of the case. */
final class KindPolicy {
  private KindPolicy() {}

  static Optional<Rejected> check(Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    if (proposal.kind() != PlanKind.SETTLEMENT && proposal.discount() != null) {
      return Rejected.because(
          "settlement-only", "discount", "must be absent for a %s".formatted(proposal.kind()));
    }
    return switch (proposal.kind()) {
      case PROMISE -> checkPromise(proposal, facts);
      case DEFERRAL -> checkDeferral(proposal, facts);
      case EXTENSION -> checkExtension(proposal, facts);
      case SETTLEMENT -> checkSettlement(proposal, facts);
      case TOKEN -> checkToken(proposal, facts, limits);
      case INSTALMENTS -> Optional.empty();
    };
  }

  /** A lender must not press a borrower in difficulty to pay today or tomorrow. */
  private static Optional<Rejected> checkPromise(Proposal proposal, ProposalFacts facts) {
    boolean pressed =
        facts.inDifficulty()
            && proposal.initiator() != Initiator.BORROWER
            && !proposal.firstDueDate().isAfter(facts.nextBusinessDay());
    return pressed
        ? Optional.of(
            new Rejected(
                "pressed-to-pay",
                "firstDueDate",
                ("must be after %s because the borrower is in difficulty (was %s). If the borrower"
                        + " proposed this date, give initiator BORROWER.%s")
                    .formatted(
                        facts.nextBusinessDay(),
                        proposal.firstDueDate(),
                        facts.difficultyCitation().map(" "::concat).orElse("")),
                facts.difficultyCitation().orElse(null)))
        : Optional.empty();
  }

  private static Optional<Rejected> checkDeferral(Proposal proposal, ProposalFacts facts) {
    return proposal.count() > 1 && proposal.firstDueDate().isBefore(facts.today().plusMonths(1))
        ? Rejected.because(
            "no-payment-holiday",
            "firstDueDate",
            "must be at least a month after %s (was %s)"
                .formatted(facts.today(), proposal.firstDueDate()))
        : Optional.empty();
  }

  private static Optional<Rejected> checkExtension(Proposal proposal, ProposalFacts facts) {
    if (facts.outstanding().isEmpty()) {
      return Rejected.because(
          "outstanding-unknown",
          "kind",
          "must not be EXTENSION because the lender does not report the outstanding amount of"
              + " the loan. Propose INSTALMENTS.");
    }
    Money outstanding = facts.outstanding().get();
    if (!proposal.total().equals(outstanding)) {
      return Rejected.because(
          "not-whole-loan",
          "total",
          "must be the outstanding amount of %s for an EXTENSION (was %s)"
              .formatted(outstanding, proposal.total()));
    }
    Integer remaining = facts.loan().map(Loan::remainingInstalments).orElse(null);
    return remaining == null || proposal.count() > remaining
        ? Optional.empty()
        : Rejected.because(
            "term-not-longer",
            "instalments",
            "must be more than the %d instalments that remain of the loan (was %d)"
                .formatted(remaining, proposal.count()));
  }

  private static Optional<Rejected> checkSettlement(Proposal proposal, ProposalFacts facts) {
    Money discount = proposal.discount();
    Money debt = facts.debt();
    if (discount == null) {
      return Rejected.because(
          "discount-missing", "discount", "is required for a SETTLEMENT, or give a total");
    }
    if (!discount.currency().equals(debt.currency())) {
      return Rejected.because(
          "wrong-currency",
          "discount.currency",
          "must be %s, the currency of the case".formatted(debt.currency()));
    }
    if (!discount.isPositive() || discount.compareTo(debt) >= 0) {
      return Rejected.because(
          discount.isPositive() ? "discount-above-debt" : "no-discount",
          "discount",
          "must be greater than zero and less than the debt of %s (was %s)"
              .formatted(debt, discount));
    }
    Money payment = debt.minus(discount);
    return proposal.total().equals(payment)
        ? Optional.empty()
        : Rejected.because(
            "not-whole-debt",
            "total",
            "must be %s, the debt of %s less the discount of %s (was %s)"
                .formatted(payment, debt, discount, proposal.total()));
  }

  private static Optional<Rejected> checkToken(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    if (proposal.isLongerThan(limits.tokenMonthsMax(), facts.today())) {
      return Rejected.because(
          "token-too-long",
          "instalments",
          "must end within %d months because token payments end with a review (was %d payments)"
              .formatted(limits.tokenMonthsMax(), proposal.count()));
    }
    if (proposal.total().compareTo(facts.debt()) >= 0) {
      return Rejected.because(
          "token-not-below-debt",
          "instalmentAmount",
          "must leave part of the debt of %s unpaid (was %s in all). Propose INSTALMENTS."
              .formatted(facts.debt(), proposal.total()));
    }
    AbilityVerdict verdict = facts.budget().flatMap(MonthlyBudget::verdict).orElse(null);
    boolean suits = verdict == AbilityVerdict.TOKEN_ONLY || verdict == AbilityVerdict.CANNOT_PAY;
    return suits || proposal.overrideReason() != null || facts.budget().isEmpty()
        ? Optional.empty()
        : Rejected.because(
            "token-not-needed",
            "kind",
            ("must not be TOKEN because the verdict of the newest assessment is %s."
                    + " Propose INSTALMENTS, or give an overrideReason.")
                .formatted(verdict == null ? "missing" : verdict));
  }
}
