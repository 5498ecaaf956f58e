package dev.amends.assessment.budget;

/** The type of an income; the counted share of each is configured. */
public enum IncomeType {
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
