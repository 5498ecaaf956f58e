package dev.amends.plan.agreement;

/** How new terms relieve the borrower after a breach, in the order of preference. */
public enum AdjustmentForm {
  /** The rest over the due dates that remain; the plan ends as agreed. */
  SPREAD,
  /** The fewest instalments that the sustainable amount supports; the plan ends later. */
  LENGTHEN,
  /** A payment holiday, then instalments. */
  DEFER
}
