package dev.amends.plan.proposal;

import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.casefile.ProposalFacts.CaseConflict;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.rules.debt.DebtLimitPolicy;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * Decides whether a plan may be proposed: for an open case, in its currency, from today on, for no
 * more than the debt, and within the sustainable amount of the newest assessment.
 */
final class ProposalPolicy {
  private ProposalPolicy() {}

  /** Judges a proposal; the first rule that it breaks decides. */
  static ProposalResult judge(Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    Optional<CaseConflict> conflict = facts.conflict();
    if (conflict.isPresent()) {
      return new Conflict(conflict.get().slug(), conflict.get().detail());
    }
    return checkTotal(proposal, facts)
        .or(() -> SplitPolicy.check(proposal, limits))
        .or(() -> checkFirstDueDate(proposal, facts, limits))
        .or(() -> SustainabilityPolicy.check(proposal, facts))
        .<ProposalResult>map(rejected -> rejected)
        .orElseGet(() -> new Allowed(proposal.schedule(facts.dueDates(), facts.today())));
  }

  private static Optional<Rejected> checkTotal(Proposal proposal, ProposalFacts facts) {
    Currency currency = facts.overdue().orElseThrow().currency();
    if (!proposal.total().currency().equals(currency)) {
      return Rejected.because(
          "wrong-currency",
          "total.currency",
          "must be %s, the currency of the case".formatted(currency));
    }
    if (!proposal.total().isPositive()) {
      return Rejected.because(
          "nothing-to-pay",
          "total",
          "must be greater than zero (was %s)".formatted(proposal.total()));
    }
    return DebtLimitPolicy.exceeded(proposal.total(), facts.outstanding(), facts.overdue())
        .map(
            debt ->
                new Rejected(
                    proposal.kind() == PlanKind.PROMISE ? "promise-above-debt" : "plan-above-debt",
                    "total",
                    "must not exceed the debt of %s (was %s)".formatted(debt, proposal.total())));
  }

  private static Optional<Rejected> checkFirstDueDate(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    LocalDate first = proposal.firstDueDate();
    LocalDate last = facts.today().plusMonths(limits.firstDueMonthsMax());
    if (first.isBefore(facts.today())) {
      return Rejected.because(
          "due-date-past",
          "firstDueDate",
          "must not be before %s, the lender's business date (was %s)"
              .formatted(facts.today(), first));
    }
    if (first.isAfter(last)) {
      return Rejected.because(
          "due-date-too-far",
          "firstDueDate",
          "must not be after %s (was %s)".formatted(last, first));
    }
    return Optional.empty();
  }
}
