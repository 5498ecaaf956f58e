package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.util.Optional;

/** Decides whether a down payment can open a plan: part of the total, from usable cash. */
final class DownPaymentPolicy {
  private static final String FIELD = "downPayment";

  private DownPaymentPolicy() {}

  static Optional<Rejected> check(Proposal proposal, ProposalFacts facts) {
    DownPayment downPayment = proposal.downPayment();
    return downPayment == null
        ? Optional.empty()
        : checkAmount(proposal, downPayment.amount())
            .or(() -> checkDueDate(proposal, downPayment, facts))
            .or(() -> checkCash(proposal, downPayment.amount(), facts));
  }

  private static Optional<Rejected> checkAmount(Proposal proposal, Money amount) {
    if (proposal.kind() == PlanKind.PROMISE) {
      return Rejected.because(
          "one-payment-only", FIELD, "must be absent for a PROMISE, which is one payment");
    }
    if (!amount.currency().equals(proposal.total().currency())) {
      return Rejected.because(
          "wrong-currency",
          "downPayment.currency",
          "must be %s, the currency of the case".formatted(proposal.total().currency()));
    }
    if (!amount.isPositive()) {
      return Rejected.because(
          "nothing-to-pay", FIELD, "must be greater than zero (was %s)".formatted(amount));
    }
    return amount.compareTo(proposal.total()) < 0
        ? Optional.empty()
        : Rejected.because(
            "down-payment-not-below-total",
            FIELD,
            "must be less than the total of %s (was %s)".formatted(proposal.total(), amount));
  }

  private static Optional<Rejected> checkDueDate(
      Proposal proposal, DownPayment downPayment, ProposalFacts facts) {
    if (downPayment.dueDate().isBefore(facts.today())) {
      return Rejected.because(
          "due-date-past",
          "downPaymentDueDate",
          "must not be before %s, the lender's business date (was %s)"
              .formatted(facts.today(), downPayment.dueDate()));
    }
    return downPayment.dueDate().isBefore(proposal.firstDueDate())
        ? Optional.empty()
        : Rejected.because(
            "down-payment-late",
            "downPaymentDueDate",
            "must be before %s, the first instalment (was %s)"
                .formatted(proposal.firstDueDate(), downPayment.dueDate()));
  }

  private static Optional<Rejected> checkCash(
      Proposal proposal, Money amount, ProposalFacts facts) {
    return facts
        .budget()
        .map(MonthlyBudget::usableCash)
        .filter(cash -> amount.compareTo(cash) > 0 && proposal.overrideReason() == null)
        .map(
            cash ->
                new Rejected(
                    "above-usable-cash",
                    FIELD,
                    ("must not exceed the usable cash of %s of the newest assessment (was %s)."
                            + " Propose a smaller one, or give an overrideReason.")
                        .formatted(cash, amount)));
  }
}
