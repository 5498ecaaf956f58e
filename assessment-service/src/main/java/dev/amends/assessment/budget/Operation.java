package dev.amends.assessment.budget;

/** How a figure is computed from its terms, in their order. */
public enum Operation {
  /** All terms added; zero if there are none. */
  SUM,
  /** The first term less all others; may be negative. */
  DIFFERENCE,
  /** The first term less all others; zero if negative. */
  EXCESS,
  /** The smallest term. */
  MIN,
  /** The only term times the factor, rounded. */
  SHARE,
  /** The first term times the second divided by the third, rounded down. */
  PRO_RATA,
  /** The first term divided by the second, times the factor, rounded to a whole number. */
  RATIO
}
