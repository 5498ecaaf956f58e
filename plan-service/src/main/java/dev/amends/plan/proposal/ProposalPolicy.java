package dev.amends.plan.proposal;

import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.casefile.ProposalFacts.CaseConflict;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.schedule.InterestPolicy;
import dev.amends.plan.schedule.ScheduleResult.NotScheduled;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import dev.amends.rules.debt.DebtLimitPolicy;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * Decides whether a plan may be proposed: for an open case, in its currency, from today on, for no
 * more than the debt, and within the sustainable amount of the newest assessment.
 */
public final class ProposalPolicy {
  private ProposalPolicy() {}

  /** Judges a proposal; the first rule that it breaks decides. */
  static ProposalResult judge(Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    return facts.conflict().isEmpty()
        ? checkCurrency(proposal, facts)
            .or(() -> KindPolicy.check(proposal, facts, limits))
            .<ProposalResult>map(rejected -> rejected)
            .orElseGet(() -> judgeAdjustment(proposal, facts, limits))
        : judgeAdjustment(proposal, facts, limits);
  }

  /** Judges new terms for what is still to be paid; the plan already has what its kind requires. */
  public static ProposalResult judgeAdjustment(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    Optional<CaseConflict> conflict = facts.conflict();
    if (conflict.isPresent()) {
      return new Conflict(conflict.get().slug(), conflict.get().detail());
    }
    return checkCurrency(proposal, facts)
        .or(() -> checkTotal(proposal, facts))
        .or(() -> DownPaymentPolicy.check(proposal, facts))
        .or(() -> SplitPolicy.check(proposal, facts, limits))
        .or(() -> checkFirstDueDate(proposal, facts, limits))
        .<ProposalResult>map(rejected -> rejected)
        .orElseGet(() -> schedule(proposal, facts, limits));
  }

  private static ProposalResult schedule(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    int most = limits.instalmentsMax(proposal.kind());
    return switch (InterestPolicy.schedule(
        proposal.scheduleTerms(facts.today()), proposal.split().repayment(most))) {
      case NotScheduled refused -> SplitPolicy.refused(proposal, refused);
      case Scheduled scheduled ->
          SustainabilityPolicy.check(proposal, scheduled.instalments(), facts, limits)
              .<ProposalResult>map(rejected -> rejected)
              .orElseGet(
                  () -> new Allowed(facts.dueDates().move(scheduled.instalments(), facts.today())));
    };
  }

  private static Optional<Rejected> checkCurrency(Proposal proposal, ProposalFacts facts) {
    Currency currency = facts.overdue().orElseThrow().currency();
    return proposal.total().currency().equals(currency)
        ? Optional.empty()
        : Rejected.because(
            "wrong-currency",
            "total.currency",
            "must be %s, the currency of the case".formatted(currency));
  }

  private static Optional<Rejected> checkTotal(Proposal proposal, ProposalFacts facts) {
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
