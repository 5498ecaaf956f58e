package dev.amends.assessment.budget;

/** How far an income can be relied on next month; its share that counts is configuration. */
public enum Stability {
  /** Employment without an end. */
  PERMANENT,
  /** Employment with an end. */
  FIXED_TERM,
  /** A business of one's own. */
  SELF_EMPLOYED,
  /** Work by the day or the hour. */
  CASUAL,
  /** Paid by the state. */
  BENEFIT,
  /** Paid for life. */
  PENSION,
  /** Anything else, such as help from the family. */
  OTHER
}
