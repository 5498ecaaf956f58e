package dev.amends.rules.cost;

import java.math.BigDecimal;

/**
 * On what terms penalty interest accrues.
 *
 * @param annualRatePercent zero if none accrues
 * @param citation the clause of the contract or the law
 */
public record PenaltyTerms(
    BigDecimal annualRatePercent, PenaltyDayCount dayCount, PenaltyBase base, String citation) {

  /** The debt on which penalty interest accrues. */
  public enum PenaltyBase {
    /** The overdue principal; the overdue amount if the lender reports no principal. */
    OVERDUE_PRINCIPAL,
    /** The overdue amount with all its components. */
    OVERDUE_TOTAL,
    /** The whole debt. */
    OUTSTANDING
  }

  /** How days are counted, and the number of days of a year. */
  public enum PenaltyDayCount {
    /** Calendar days in a year of 360 days. */
    ACTUAL_360,
    /** Calendar days in a year of 365 days. */
    ACTUAL_365,
    /** Months of 30 days in a year of 360 days; the 31st counts as the 30th (30E/360). */
    THIRTY_360
  }

  /** Whether penalty interest accrues. */
  public boolean accrues() {
    return annualRatePercent.signum() > 0;
  }
}
