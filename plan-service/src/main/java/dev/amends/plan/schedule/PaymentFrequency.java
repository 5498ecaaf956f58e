package dev.amends.plan.schedule;

import java.time.Period;

/** How often an instalment is due. */
public enum PaymentFrequency {
  WEEKLY(Period.ofWeeks(1)),
  /** Every second week. */
  FORTNIGHTLY(Period.ofWeeks(2)),
  /** Every fourth week, 13 times a year. */
  FOUR_WEEKLY(Period.ofWeeks(4)),
  MONTHLY(Period.ofMonths(1));

  private final Period interval;

  PaymentFrequency(Period interval) {
    this.interval = interval;
  }

  /** The time between two instalments. */
  public Period interval() {
    return interval;
  }
}
