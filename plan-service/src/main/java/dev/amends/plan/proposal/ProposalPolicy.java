package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.schedule.DueDateRule;
import dev.amends.plan.schedule.SchedulePolicy;
import dev.amends.rules.debt.DebtLimitPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a plan may be proposed: for an open case, in its currency, from today on, for no
 * more than the debt, and within the sustainable amount of the newest assessment.
 */
final class ProposalPolicy {
  private ProposalPolicy() {}

  /**
   * A requested plan.
   *
   * @param total the sum of all payments
   * @param split the number or the amount of the instalments
   * @param interval the time between two instalments
   * @param firstNumber the number of the first instalment; more than 1 if paid ones come before
   * @param overrideReason why the plan may exceed the sustainable amount; null if it must not
   */
  record Proposal(
      PlanKind kind,
      Money total,
      Split split,
      LocalDate firstDueDate,
      Period interval,
      int firstNumber,
      @Nullable String overrideReason) {

    /** The schedule with every due date on a business day. */
    List<Instalment> schedule(DueDateRule dueDates, LocalDate today) {
      return dueDates.move(
          SchedulePolicy.instalments(split.amounts(total), firstDueDate, interval, firstNumber),
          today);
    }
  }

  /** How a total is split into instalments. */
  sealed interface Split {

    /** The number of instalments. */
    int count(Money total);

    /** The amounts in order; they add up to the total. */
    List<Money> amounts(Money total);

    /** A number of equal instalments. */
    record ByCount(int count) implements Split {
      @Override
      public int count(Money total) {
        return count;
      }

      @Override
      public List<Money> amounts(Money total) {
        return SchedulePolicy.split(total, count);
      }
    }

    /** Instalments of an amount that the borrower chose; the last is the rest. */
    record ByAmount(Money amount) implements Split {
      @Override
      public int count(Money total) {
        return SchedulePolicy.fewestInstalments(total, amount);
      }

      @Override
      public List<Money> amounts(Money total) {
        return SchedulePolicy.splitBy(total, amount);
      }
    }
  }

  /**
   * The lender's limits for plans.
   *
   * @param firstDueMonthsMax months from the business date to the first due date
   */
  record ProposalLimits(int instalmentsMax, int firstDueMonthsMax) {

    static ProposalLimits of(ProposalConfig config) {
      return new ProposalLimits(config.instalmentsMax(), config.firstDueMonthsMax());
    }
  }

  /** Judges a proposal; the first rule that it breaks decides. */
  static ProposalResult judge(Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    Optional<Conflict> conflict = conflict(facts);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    return checkTotal(proposal, facts)
        .or(() -> checkInstalmentAmount(proposal))
        .or(() -> checkInstalments(proposal, limits))
        .or(() -> checkFirstDueDate(proposal, facts, limits))
        .or(() -> checkAffordability(proposal, facts))
        .<ProposalResult>map(rejected -> rejected)
        .orElseGet(() -> new Allowed(proposal.schedule(facts.dueDates(), facts.today())));
  }

  /** Finds the reason why the case cannot have a plan now. */
  static Optional<Conflict> conflict(ProposalFacts facts) {
    if (!facts.known()) {
      return Optional.of(
          new Conflict(
              "case-not-known-yet",
              "The figures of the case have not been received yet. Try again in a moment."));
    }
    if (!facts.open()) {
      return Optional.of(
          new Conflict("case-not-open", "The case is closed. A plan needs an open case."));
    }
    if (facts.held()) {
      return Optional.of(
          new Conflict("case-on-hold", "The case is on hold. Try again when the hold has ended."));
    }
    return Optional.empty();
  }

  private static Optional<Rejected> checkTotal(Proposal proposal, ProposalFacts facts) {
    Currency currency = facts.overdue().orElseThrow().currency();
    if (!proposal.total().currency().equals(currency)) {
      return rejected(
          "wrong-currency",
          "total.currency",
          "must be %s, the currency of the case".formatted(currency));
    }
    if (!proposal.total().isPositive()) {
      return rejected(
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

  private static Optional<Rejected> checkInstalmentAmount(Proposal proposal) {
    if (!(proposal.split() instanceof Split.ByAmount chosen)) {
      return Optional.empty();
    }
    if (proposal.kind() != PlanKind.INSTALMENTS) {
      return rejected(
          "one-payment-only",
          "instalmentAmount",
          "must be absent for a %s".formatted(proposal.kind()));
    }
    Currency currency = proposal.total().currency();
    if (!chosen.amount().currency().equals(currency)) {
      return rejected(
          "wrong-currency",
          "instalmentAmount.currency",
          "must be %s, the currency of the case".formatted(currency));
    }
    if (!chosen.amount().isPositive()) {
      return rejected(
          "nothing-to-pay",
          "instalmentAmount",
          "must be greater than zero (was %s)".formatted(chosen.amount()));
    }
    return Optional.empty();
  }

  private static Optional<Rejected> checkInstalments(Proposal proposal, ProposalLimits limits) {
    int count = proposal.split().count(proposal.total());
    if (proposal.kind() != PlanKind.INSTALMENTS && count != 1) {
      return rejected(
          "one-payment-only",
          "instalments",
          "must be 1 for a %s (was %d)".formatted(proposal.kind(), count));
    }
    if (count > limits.instalmentsMax()) {
      return proposal.split() instanceof Split.ByAmount chosen
          ? rejected(
              "too-many-instalments",
              "instalmentAmount",
              "must be larger: %s would need %d instalments, more than %d"
                  .formatted(chosen.amount(), count, limits.instalmentsMax()))
          : rejected(
              "too-many-instalments",
              "instalments",
              "must be at most %d (was %d)".formatted(limits.instalmentsMax(), count));
    }
    if (!SchedulePolicy.canSplit(proposal.total(), count)) {
      return rejected(
          "too-many-instalments",
          "instalments",
          "must be fewer because %s cannot be split into %d".formatted(proposal.total(), count));
    }
    return Optional.empty();
  }

  private static Optional<Rejected> checkFirstDueDate(
      Proposal proposal, ProposalFacts facts, ProposalLimits limits) {
    LocalDate first = proposal.firstDueDate();
    LocalDate last = facts.today().plusMonths(limits.firstDueMonthsMax());
    if (first.isBefore(facts.today())) {
      return rejected(
          "due-date-past",
          "firstDueDate",
          "must not be before %s, the lender's business date (was %s)"
              .formatted(facts.today(), first));
    }
    if (first.isAfter(last)) {
      return rejected(
          "due-date-too-far",
          "firstDueDate",
          "must not be after %s (was %s)".formatted(last, first));
    }
    return Optional.empty();
  }

  private static Optional<Rejected> checkAffordability(Proposal proposal, ProposalFacts facts) {
    if (facts.sustainable().isEmpty()) {
      return proposal.kind() == PlanKind.PROMISE
          ? Optional.empty()
          : rejected(
              "assessment-needed",
              "caseId",
              "has no valid assessment. File one with POST /assessments in assessment-service"
                  + " first.");
    }
    Money monthly = facts.sustainable().get();
    Money limit =
        AffordabilityPolicy.paymentMax(
            proposal.kind(), monthly, facts.today(), proposal.firstDueDate(), proposal.interval());
    Money largest =
        proposal.split().amounts(proposal.total()).stream().max(Money::compareTo).orElseThrow();
    return largest.compareTo(limit) <= 0 || proposal.overrideReason() != null
        ? Optional.empty()
        : Optional.of(aboveSustainable(proposal, largest, limit, monthly));
  }

  private static Rejected aboveSustainable(
      Proposal proposal, Money largest, Money limit, Money monthly) {
    String slug = "above-sustainable-amount";
    return switch (proposal.kind()) {
      case PROMISE ->
          new Rejected(
              slug,
              "total",
              ("of %s exceeds what the borrower can pay by then at %s a month."
                      + " Propose a smaller promise or a plan, or give an overrideReason.")
                  .formatted(largest, monthly));
      case DEFERRAL ->
          new Rejected(
              slug,
              "instalments",
              ("of %s exceed what the borrower can save by then at %s a month."
                      + " Propose instalments or a later date, or give an overrideReason.")
                  .formatted(largest, monthly));
      case INSTALMENTS ->
          new Rejected(
              slug,
              proposal.split() instanceof Split.ByAmount ? "instalmentAmount" : "instalments",
              limit.equals(monthly)
                  ? ("of %s exceed the sustainable monthly amount of %s."
                          + " Propose more instalments, or give an overrideReason.")
                      .formatted(largest, monthly)
                  : ("of %s exceed %s, the share of the sustainable monthly amount of %s."
                          + " Propose more instalments, or give an overrideReason.")
                      .formatted(largest, limit, monthly));
    };
  }

  private static Optional<Rejected> rejected(String slug, String field, String rule) {
    return Optional.of(new Rejected(slug, field, rule));
  }
}
