package dev.amends.plan.schedule;

/** What happens to a due date that is not a business day in the borrower's region. */
public enum BusinessDayConvention {
  /** It moves to the next business day. */
  FOLLOWING,
  /** It moves to the last business day before, unless that day is over already. */
  PRECEDING,
  /** It stays. */
  NONE
}
