package dev.amends.plan.adjustment;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AdjustmentBasis;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.schedule.InterestTerms;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a plan that decide how it is adjusted.
 *
 * @param kind the kind of the terms in force
 * @param remaining the later due dates of instalments that are not fully paid, without duplicates
 * @param interval the time between two instalments
 * @param agreed the sustainable monthly amount on which the terms in force are based
 * @param interest the interest of the plan, which the rest keeps
 * @param interestFrom the date up to which the terms in force computed the interest
 * @param day the business day of the adjustment
 */
record PlanToAdjust(
    PlanKind kind,
    AdjustmentBasis basis,
    List<LocalDate> remaining,
    Period interval,
    Optional<Money> agreed,
    Optional<InterestTerms> interest,
    LocalDate interestFrom,
    LocalDate day) {

  static PlanToAdjust of(RepaymentPlan plan, LocalDate day) {
    PlanVersion terms = plan.inForce().orElseThrow();
    List<InstalmentState> instalments = terms.instalments();
    List<LocalDate> unpaid =
        instalments.stream()
            .filter(instalment -> !instalment.isPaid())
            .map(InstalmentState::dueDate)
            .distinct()
            .sorted()
            .toList();
    return new PlanToAdjust(
        terms.kind(),
        AdjustmentBasis.of(instalments, day),
        unpaid.stream().filter(due -> due.isAfter(day)).toList(),
        IntervalPolicy.interval(unpaid),
        Optional.ofNullable(terms.sustainableMonthlyAmount()),
        terms.interest(),
        interestFrom(instalments, plan.activatedOn().orElse(day), day),
        day);
  }

  /**
   * Adds the interest up to the day of the adjustment to the first instalment of a schedule that
   * computes interest from that day on.
   */
  List<Instalment> withDueInterest(List<Instalment> schedule) {
    Money due =
        interest
            .map(terms -> terms.on(basis.rest(), interestFrom, day))
            .map(basis.dueInterest()::plus)
            .orElse(basis.dueInterest());
    if (!due.isPositive()) {
      return schedule;
    }
    Instalment first = schedule.getFirst();
    Money interestOfFirst = first.interest() == null ? due : first.interest().plus(due);
    List<Instalment> whole = new ArrayList<>(schedule);
    whole.set(
        0,
        new Instalment(first.number(), first.dueDate(), first.amount().plus(due), interestOfFirst));
    return List.copyOf(whole);
  }

  private static LocalDate interestFrom(
      List<InstalmentState> instalments, LocalDate activatedOn, LocalDate day) {
    return instalments.stream()
        .map(InstalmentState::dueDate)
        .filter(due -> !due.isAfter(day))
        .max(LocalDate::compareTo)
        .orElse(activatedOn);
  }
}
