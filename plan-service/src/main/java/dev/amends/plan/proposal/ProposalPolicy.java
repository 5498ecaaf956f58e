package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.SchedulePolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be proposed: within the sustainable amount, in the borrower's currency, not in the past.
 */
final class ProposalPolicy {
  private ProposalPolicy() {}

  /**
   * What somebody asks for.
   *
   * @param total what is to be paid in all
   * @param numberOfFirst 1, or more where paid instalments stand before
   * @param overrideReason why it may be above the sustainable amount, where it is to be
   */
  record Ask(
      PlanKind kind,
      Money total,
      int instalments,
      LocalDate firstDueDate,
      int intervalMonths,
      int numberOfFirst,
      @Nullable String overrideReason) {}

  /**
   * How far a plan may reach.
   *
   * @param firstDueMonthsMax months from the business date to the first due date
   */
  record Bounds(int instalmentsMax, int firstDueMonthsMax) {

    static Bounds of(ProposalConfig config) {
      return new Bounds(config.instalmentsMax(), config.firstDueMonthsMax());
    }
  }

  /** The answer. */
  sealed interface Verdict {}

  /** It may be proposed with this schedule. */
  record Allowed(List<Instalment> instalments) implements Verdict {}

  /** The state of the case does not allow it. */
  record Conflicting(String slug, String detail) implements Verdict {}

  /** A field breaks a rule. */
  record Refused(String slug, String field, String rule) implements Verdict {}

  static Verdict judge(Ask ask, Situation situation, Bounds bounds) {
    return state(situation)
        .or(() -> shape(ask, situation, bounds))
        .or(() -> ability(ask, situation))
        .orElseGet(() -> new Allowed(schedule(ask)));
  }

  /** Whether the case can have a plan at all now. */
  static Optional<Verdict> state(Situation situation) {
    if (!situation.known()) {
      return Optional.of(
          new Conflicting("case-not-known-yet", "The case's figures have not arrived here yet"));
    }
    if (!situation.open()) {
      return Optional.of(new Conflicting("case-not-open", "The case is not open any more"));
    }
    if (situation.held()) {
      return Optional.of(
          new Conflicting("case-on-hold", "The case is on hold; nothing is agreed meanwhile"));
    }
    return Optional.empty();
  }

  private static Optional<Verdict> shape(Ask ask, Situation situation, Bounds bounds) {
    if (situation
        .overdue()
        .filter(due -> due.currency().equals(ask.total().currency()))
        .isEmpty()) {
      return refused("wrong-currency", "total.currency", "must be the currency of the case");
    }
    if (!ask.total().isPositive()) {
      return refused("nothing-to-pay", "total", "must be more than zero, was " + ask.total());
    }
    if (ask.kind() != PlanKind.INSTALMENTS && ask.instalments() != 1) {
      return refused("one-payment-only", "instalments", "must be 1 for a " + ask.kind());
    }
    if (ask.instalments() > bounds.instalmentsMax()) {
      return refused(
          "too-many-instalments",
          "instalments",
          "must be at most " + bounds.instalmentsMax() + ", was " + ask.instalments());
    }
    if (!SchedulePolicy.canSplit(ask.total(), ask.instalments())) {
      return refused(
          "too-many-instalments",
          "instalments",
          "must leave something of " + ask.total() + " each");
    }
    if (ask.firstDueDate().isBefore(situation.today())) {
      return refused(
          "due-date-past",
          "firstDueDate",
          "must not be before the lender's business date " + situation.today());
    }
    LocalDate last = situation.today().plusMonths(bounds.firstDueMonthsMax());
    if (ask.firstDueDate().isAfter(last)) {
      return refused("due-date-too-far", "firstDueDate", "must not be after " + last);
    }
    return Optional.empty();
  }

  private static Optional<Verdict> ability(Ask ask, Situation situation) {
    if (ask.kind() == PlanKind.PROMISE) {
      return Optional.empty();
    }
    if (situation.sustainable().isEmpty()) {
      return refused("assessment-needed", "caseId", "needs an assessment that is still valid");
    }
    Money monthly = situation.sustainable().get();
    Money cap = cap(ask, monthly, situation.today());
    Money greatest = SchedulePolicy.greatest(schedule(ask));
    if (greatest.compareTo(cap) <= 0 || ask.overrideReason() != null) {
      return Optional.empty();
    }
    return refused(
        "above-sustainable-amount",
        "instalments",
        ask.kind() == PlanKind.DEFERRAL
            ? "of "
                + greatest
                + " are more than can be put aside until then at "
                + monthly
                + " a month"
            : "of " + greatest + " are above the sustainable monthly amount " + monthly);
  }

  /**
   * A month's amount for each month of the interval; a deferral, for each whole month until due.
   */
  private static Money cap(Ask ask, Money monthly, LocalDate today) {
    long months =
        ask.kind() == PlanKind.DEFERRAL
            ? Math.max(0, ChronoUnit.MONTHS.between(today, ask.firstDueDate()))
            : ask.intervalMonths();
    return new Money(Math.multiplyExact(monthly.minorUnits(), months), monthly.currency());
  }

  static List<Instalment> schedule(Ask ask) {
    return SchedulePolicy.equalInstalments(
        ask.total(),
        ask.instalments(),
        ask.firstDueDate(),
        ask.intervalMonths(),
        ask.numberOfFirst());
  }

  private static Optional<Verdict> refused(String slug, String field, String rule) {
    return Optional.of(new Refused(slug, field, rule));
  }
}
