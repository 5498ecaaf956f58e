package dev.amends.plan.schedule;

/** How the length of an interest period is counted. */
public enum DayCount {
  /** Months of 30 days in a year of 360 days. */
  THIRTY_360,
  /** Calendar days in a year of 365 days. */
  ACTUAL_365
}
