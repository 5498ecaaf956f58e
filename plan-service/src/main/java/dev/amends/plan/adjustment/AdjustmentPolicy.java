package dev.amends.plan.adjustment;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.adjustment.AdjustmentResult.Adjusted;
import dev.amends.plan.adjustment.AdjustmentResult.NotAdjusted;
import dev.amends.plan.agreement.Adjustment;
import dev.amends.plan.agreement.AdjustmentForm;
import dev.amends.plan.schedule.FewestInstalments;
import dev.amends.plan.schedule.FewestInstalments.NeverRepaid;
import dev.amends.plan.schedule.FewestInstalments.Possible;
import dev.amends.plan.schedule.FewestInstalments.TooMany;
import dev.amends.plan.schedule.InterestPolicy;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.SchedulePolicy;
import dev.amends.plan.schedule.ScheduleResult;
import dev.amends.plan.schedule.ScheduleResult.NotScheduled;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import dev.amends.plan.schedule.ScheduleTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses how a breached plan is adjusted: the first of three forms that the newest assessment
 * supports. They go from the smallest change to the largest, as forbearance that fits the
 * borrower's circumstances (FCA CONC 7.3.4 R).
 *
 * <ol>
 *   <li>SPREAD: the rest over the remaining due dates, so that the plan ends as agreed.
 *   <li>LENGTHEN: the fewest instalments within the sustainable amount; the limit of the number
 *       keeps the term from becoming unreasonably long (CONC 7.3.5 G (2) (b)).
 *   <li>DEFER: a payment holiday, then instalments, because payment now would be unsustainable
 *       (CONC 7.3.5 G (2) (a)). Only if the terms in force were based on a larger sustainable
 *       amount, which shows that the borrower can pay when the income recovers, and only once in a
 *       row.
 * </ol>
 */
final class AdjustmentPolicy {
  private final PlanToAdjust plan;
  private final Money monthly;
  private final AdjustmentLimits limits;
  private final List<String> ruledOut = new ArrayList<>();

  private AdjustmentPolicy(PlanToAdjust plan, Money monthly, AdjustmentLimits limits) {
    this.plan = plan;
    this.monthly = monthly;
    this.limits = limits;
  }

  /**
   * The lender's limits.
   *
   * @param holidayMonths the length of a payment holiday
   */
  record AdjustmentLimits(int instalmentsMax, int holidayMonths) {}

  /**
   * Chooses the form.
   *
   * @param monthly what the borrower can pay a month according to the newest assessment; may be
   *     zero
   */
  static AdjustmentResult choose(PlanToAdjust plan, Money monthly, AdjustmentLimits limits) {
    if (plan.kind() == PlanKind.SETTLEMENT || plan.kind() == PlanKind.TOKEN) {
      return new NotAdjusted("A %s is not adjusted. Propose new terms.".formatted(plan.kind()));
    }
    if (!plan.basis().rest().isPositive()) {
      return new NotAdjusted("Nothing is left to repay.");
    }
    AdjustmentPolicy policy = new AdjustmentPolicy(plan, monthly, limits);
    return policy
        .spread()
        .or(policy::lengthen)
        .or(policy::defer)
        .<AdjustmentResult>map(adjusted -> adjusted)
        .orElseGet(() -> new NotAdjusted(String.join(" ", policy.ruledOut)));
  }

  private Optional<Adjusted> spread() {
    if (plan.remaining().isEmpty()) {
      return ruleOut(AdjustmentForm.SPREAD, "no later due date is left");
    }
    Money limit = SchedulePolicy.perInterval(monthly, plan.interval());
    LocalDate end = plan.remaining().getLast();
    return switch (InterestPolicy.equalOn(terms(plan.remaining().getFirst()), plan.remaining())) {
      case NotScheduled refused -> ruleOut(AdjustmentForm.SPREAD, refused.rule());
      case Scheduled scheduled -> {
        Money largest = largest(scheduled.instalments());
        int count = scheduled.instalments().size();
        yield largest.compareTo(limit) > 0
            ? ruleOut(
                AdjustmentForm.SPREAD,
                ("%d instalments until %s would be up to %s,"
                        + " more than the %s that %s a month supports")
                    .formatted(count, end, largest, limit, monthly))
            : Optional.of(
                adjusted(
                    AdjustmentForm.SPREAD,
                    kept(),
                    scheduled.instalments(),
                    "%d instalments until %s, as agreed, of at most %s"
                        .formatted(count, end, largest)));
      }
    };
  }

  private Optional<Adjusted> lengthen() {
    if (!monthly.isPositive()) {
      return ruleOut(AdjustmentForm.LENGTHEN, "the assessment supports no payment at present");
    }
    ScheduleTerms terms = terms(plan.day().plus(plan.interval()));
    return fewest(AdjustmentForm.LENGTHEN, kept(), terms, monthly, limits.instalmentsMax());
  }

  private Optional<Adjusted> defer() {
    Money agreed = plan.agreed().orElse(Money.zero(monthly.currency()));
    if (plan.kind() == PlanKind.DEFERRAL) {
      return ruleOut(AdjustmentForm.DEFER, "the plan is already a deferral");
    }
    if (agreed.compareTo(monthly) <= 0) {
      return ruleOut(
          AdjustmentForm.DEFER,
          "nothing shows that the borrower can pay more later, because the terms in force are based"
              + " on %s a month".formatted(agreed));
    }
    ScheduleTerms terms =
        terms(plan.day().plusMonths(limits.holidayMonths()).plus(plan.interval()));
    int most = limits.instalmentsMax() - limits.holidayMonths(); // the holiday is part of the term
    return fewest(AdjustmentForm.DEFER, PlanKind.DEFERRAL, terms, agreed, most);
  }

  /** The fewest instalments within what a monthly amount supports. */
  private Optional<Adjusted> fewest(
      AdjustmentForm form, PlanKind kind, ScheduleTerms terms, Money amount, int most) {
    Money limit = SchedulePolicy.perInterval(amount, plan.interval());
    if (!limit.isPositive()) {
      return ruleOut(form, "the assessment supports no payment at present");
    }
    FewestInstalments fewest = InterestPolicy.fewestInstalments(terms, limit, most);
    return switch (fewest) {
      case NeverRepaid never ->
          ruleOut(
              form,
              "the interest of %s for a period uses up %s".formatted(never.interest(), limit));
      case TooMany tooMany ->
          ruleOut(
              form,
              "more than %d instalments within %s would be needed"
                  .formatted(tooMany.most(), limit));
      case Possible possible -> {
        ScheduleResult result =
            InterestPolicy.schedule(terms, new EqualInstalments(possible.count()));
        List<Instalment> instalments = ((Scheduled) result).instalments();
        yield Optional.of(
            adjusted(
                form,
                kind,
                instalments,
                "%d instalments from %s, the fewest within the %s that %s a month supports"
                    .formatted(possible.count(), terms.firstDueDate(), limit, amount)));
      }
    };
  }

  private ScheduleTerms terms(LocalDate firstDueDate) {
    return new ScheduleTerms(
        plan.basis().rest(),
        plan.basis().dueInterest(),
        plan.interestFrom(),
        firstDueDate,
        plan.interval(),
        plan.basis().firstNewNumber(),
        null,
        plan.interest().orElse(null));
  }

  /** An extension of the loan stays one; everything else becomes a plan in instalments. */
  private PlanKind kept() {
    return plan.kind() == PlanKind.EXTENSION ? PlanKind.EXTENSION : PlanKind.INSTALMENTS;
  }

  private Adjusted adjusted(
      AdjustmentForm form, PlanKind kind, List<Instalment> instalments, String reason) {
    List<String> why = new ArrayList<>();
    why.add("%s: %s.".formatted(form, reason));
    why.addAll(ruledOut);
    return new Adjusted(new Adjustment(form, String.join(" ", why)), kind, instalments);
  }

  private Optional<Adjusted> ruleOut(AdjustmentForm form, String reason) {
    ruledOut.add("Not %s: %s.".formatted(form, reason));
    return Optional.empty();
  }

  private static Money largest(List<Instalment> instalments) {
    return instalments.stream().map(Instalment::amount).max(Money::compareTo).orElseThrow();
  }
}
