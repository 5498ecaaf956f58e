package dev.amends.plan.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the length of an interest period is counted. */
public enum DayCount {
  /**
   * Months of 30 days in a year of 360 days. Whole months count 30 days each, measured back from
   * the later date as in Regulation Z (12 CFR 1026, Appendix J (b)(5)), also at month ends: 31
   * January to 28 February is a month. Other periods follow 30E/360, the Eurobond basis (2006 ISDA
   * Definitions, section 4.16(g)): the 31st counts as the 30th.
   */
  THIRTY_360 {
    @Override
    public int days(LocalDate from, LocalDate to) {
      int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
      boolean whole = from.plusMonths(months).equals(to) || to.minusMonths(months).equals(from);
      return whole
          ? months * 30
          : months * 30 + Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30);
    }

    @Override
    public int daysOfYear() {
      return 360;
    }
  },
  /**
   * Calendar days in a year of 365 days, also in a leap year: Actual/365 (Fixed), 2006 ISDA
   * Definitions, section 4.16(d).
   */
  ACTUAL_365 {
    @Override
    public int days(LocalDate from, LocalDate to) {
      return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    @Override
    public int daysOfYear() {
      return 365;
    }
  };

  /** The days of a period; the first day counts, the last does not. */
  public abstract int days(LocalDate from, LocalDate to);

  /** The days into which the annual rate is divided. */
  public abstract int daysOfYear();
}
