package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.rules.cost.PenaltyTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be paid to pay off a debt: {@code overdue.total + notYetDue - paidSince + otherChanges
 * + penaltyInterest.amount = total}.
 *
 * @param figuresOn the business date of the lender's figures
 * @param notYetDue the rest of the whole debt in the figures
 * @param paidSince what was paid since the figures; less than zero if more was reversed
 * @param otherChanges what else changed the whole debt by the lender's report
 * @param penaltyInterest what accrues after the figures until the last day of the quote
 */
record PayoffStatement(
    LocalDate figuresOn,
    OverdueParts overdue,
    Money notYetDue,
    Money paidSince,
    Money otherChanges,
    PenaltyAccrual penaltyInterest,
    Money total) {

  /** The overdue amount in the figures, with the components that the lender reports. */
  record OverdueParts(
      Money total,
      @Nullable Money principal,
      @Nullable Money interest,
      @Nullable Money fee,
      @Nullable Money penalty) {}

  /**
   * Penalty interest.
   *
   * @param annualRatePercent zero if none accrues
   * @param from the first day is the one after
   * @param to the last day
   */
  record PenaltyAccrual(
      Money amount,
      BigDecimal annualRatePercent,
      PenaltyTerms.PenaltyDayCount dayCount,
      PenaltyTerms.PenaltyBase base,
      LocalDate from,
      LocalDate to,
      String citation) {

    boolean accrues() {
      return annualRatePercent.signum() > 0;
    }
  }
}
