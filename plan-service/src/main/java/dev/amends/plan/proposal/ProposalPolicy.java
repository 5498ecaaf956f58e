package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.schedule.SchedulePolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a plan may be proposed: for an open case, in its currency, from today on, and
 * within the sustainable amount of the newest assessment.
 */
final class ProposalPolicy {
  private ProposalPolicy() {}

  /**
   * A requested plan.
   *
   * @param total the amount to be paid in all
   * @param firstNumber the number of the first instalment; more than 1 if paid ones come before
   * @param overrideReason why the plan may exceed the sustainable amount; null if it must not
   */
  record Proposal(
      PlanKind kind,
      Money total,
      int instalments,
      LocalDate firstDueDate,
      int intervalMonths,
      int firstNumber,
      @Nullable String overrideReason) {

    List<Instalment> schedule() {
      return SchedulePolicy.equalInstalments(
          total, instalments, firstDueDate, intervalMonths, firstNumber);
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
        .or(() -> checkInstalments(proposal, limits))
        .or(() -> checkFirstDueDate(proposal, facts, limits))
        .or(() -> checkAffordability(proposal, facts))
        .<ProposalResult>map(rejected -> rejected)
        .orElseGet(() -> new Allowed(proposal.schedule()));
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
    return Optional.empty();
  }

  private static Optional<Rejected> checkInstalments(Proposal proposal, ProposalLimits limits) {
    int count = proposal.instalments();
    if (proposal.kind() != PlanKind.INSTALMENTS && count != 1) {
      return rejected(
          "one-payment-only",
          "instalments",
          "must be 1 for a %s (was %d)".formatted(proposal.kind(), count));
    }
    if (count > limits.instalmentsMax()) {
      return rejected(
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
    if (proposal.kind() == PlanKind.PROMISE) {
      return Optional.empty();
    }
    if (facts.sustainable().isEmpty()) {
      return rejected(
          "assessment-needed",
          "caseId",
          "has no valid assessment. File one with POST /assessments in assessment-service first.");
    }
    Money monthly = facts.sustainable().get();
    Money limit = sustainable(proposal, monthly, facts.today());
    Money largest = SchedulePolicy.largest(proposal.schedule());
    if (largest.compareTo(limit) <= 0 || proposal.overrideReason() != null) {
      return Optional.empty();
    }
    return rejected(
        "above-sustainable-amount",
        "instalments",
        proposal.kind() == PlanKind.DEFERRAL
            ? ("of %s exceed what the borrower can save by then at %s a month."
                    + " Propose instalments or a later date, or give an overrideReason.")
                .formatted(largest, monthly)
            : ("of %s exceed the sustainable monthly amount of %s."
                    + " Propose more instalments, or give an overrideReason.")
                .formatted(largest, monthly));
  }

  /**
   * The maximum amount of one payment: the monthly amount times the months of the interval, or for
   * a deferral times the whole months until it is due.
   */
  private static Money sustainable(Proposal proposal, Money monthly, LocalDate today) {
    long months =
        proposal.kind() == PlanKind.DEFERRAL
            ? Math.max(0, ChronoUnit.MONTHS.between(today, proposal.firstDueDate()))
            : proposal.intervalMonths();
    return new Money(Math.multiplyExact(monthly.minorUnits(), months), monthly.currency());
  }

  private static Optional<Rejected> rejected(String slug, String field, String rule) {
    return Optional.of(new Rejected(slug, field, rule));
  }
}
