package dev.amends.assessment.budget;

/** The stability of an income; the share of it that counts is configuration. */
public enum Stability {
  /** Permanent employment. */
  PERMANENT,
  /** Fixed-term employment. */
  FIXED_TERM,
  /** Self-employment. */
  SELF_EMPLOYED,
  /** Casual work by the day or the hour. */
  CASUAL,
  /** State benefits. */
  BENEFIT,
  /** A pension for life. */
  PENSION,
  /** Anything else, such as help from the family. */
  OTHER
}
