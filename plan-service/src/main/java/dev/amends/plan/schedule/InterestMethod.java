package dev.amends.plan.schedule;

/** How interest and principal share the instalments of a plan. */
public enum InterestMethod {
  /** Equal instalments; the share of interest falls. */
  ANNUITY,
  /** Equal parts of the principal, each with the interest on the balance. */
  DECLINING_BALANCE
}
