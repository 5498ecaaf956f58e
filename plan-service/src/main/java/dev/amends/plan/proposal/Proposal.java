package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.InterestTerms;
import dev.amends.plan.schedule.ScheduleTerms;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A requested plan.
 *
 * @param total what the payments repay before interest, with the down payment
 * @param split the number or the amounts of the instalments after the down payment
 * @param interval the time between two instalments
 * @param firstNumber the number of the first instalment; more than 1 if paid ones come before
 * @param downPayment the part that opens the plan; null without one
 * @param discount the part of the debt that a settlement waives; null for other kinds
 * @param interest how the plan bears interest; null if it bears none
 * @param overrideReason why the plan may exceed what is sustainable; null if it must not
 */
public record Proposal(
    PlanKind kind,
    Money total,
    Split split,
    LocalDate firstDueDate,
    Period interval,
    int firstNumber,
    @Nullable DownPayment downPayment,
    @Nullable Money discount,
    @Nullable InterestTerms interest,
    Initiator initiator,
    @Nullable String overrideReason) {

  /** A proposal of the lender without a down payment, a discount or interest. */
  public Proposal(
      PlanKind kind,
      Money total,
      Split split,
      LocalDate firstDueDate,
      Period interval,
      int firstNumber,
      @Nullable String overrideReason) {
    this(
        kind,
        total,
        split,
        firstDueDate,
        interval,
        firstNumber,
        null,
        null,
        null,
        Initiator.LENDER,
        overrideReason);
  }

  /** The same proposal with a reason why it may exceed what is sustainable. */
  Proposal withOverride(String reason) {
    return new Proposal(
        kind,
        total,
        split,
        firstDueDate,
        interval,
        firstNumber,
        downPayment,
        discount,
        interest,
        initiator,
        reason);
  }

  /** What is left to repay in instalments after the down payment; all if that is not valid. */
  Money rest() {
    return downPayment == null || !isPart(downPayment.amount())
        ? total
        : total.minus(downPayment.amount());
  }

  private boolean isPart(Money amount) {
    return amount.currency().equals(total.currency())
        && amount.isPositive()
        && amount.compareTo(total) < 0;
  }

  /** The number of instalments after the down payment. */
  int count() {
    return split.count(rest());
  }

  /** Whether the plan is one payment, without a down payment. */
  boolean isOnePayment() {
    return downPayment == null && count() == 1;
  }

  ScheduleTerms scheduleTerms(LocalDate today) {
    return new ScheduleTerms(
        total, today, firstDueDate, interval, firstNumber, downPayment, interest);
  }

  /**
   * Whether the instalments after the down payment take more than a number of monthly periods.
   * Intervals of weeks count by their days.
   *
   * @param today the lender's business date
   */
  boolean isLongerThan(int months, LocalDate today) {
    long monthsApart = interval.toTotalMonths();
    return monthsApart > 0
        ? count() * monthsApart > months
        : count() * interval.get(ChronoUnit.DAYS)
            > ChronoUnit.DAYS.between(today, today.plusMonths(months));
  }
}
