package dev.amends.assessment.budget;

/** The frequency of an income or expense. */
public enum Frequency {
  /** 52 times a year. */
  WEEKLY(52),
  /** Every second week, 26 times a year. */
  BIWEEKLY(26),
  /** Twice a month, 24 times a year. */
  TWICE_MONTHLY(24),
  /** Every fourth week, 13 times a year. */
  FOUR_WEEKLY(13),
  /** 12 times a year. */
  MONTHLY(12),
  /** 4 times a year. */
  QUARTERLY(4),
  /** Once a year. */
  YEARLY(1);

  private final int timesAYear;

  Frequency(int timesAYear) {
    this.timesAYear = timesAYear;
  }

  int timesAYear() {
    return timesAYear;
  }
}
