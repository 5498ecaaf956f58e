package dev.amends.assessment.budget;

/**
 * How reliable an income is, by its contract or source; the counted share of each is configured.
 */
public enum IncomeStability {
  /** Permanent employment. */
  PERMANENT(IncomeKind.EARNINGS),
  /** Fixed-term employment. */
  FIXED_TERM(IncomeKind.EARNINGS),
  /** Self-employment. */
  SELF_EMPLOYED(IncomeKind.SELF_EMPLOYMENT),
  /** Casual work by the day or the hour. */
  CASUAL(IncomeKind.EARNINGS),
  /** State benefits. */
  BENEFIT(IncomeKind.BENEFITS),
  /** A pension for life. */
  PENSION(IncomeKind.PENSION),
  /** Anything else, such as help from the family. */
  OTHER(IncomeKind.OTHER);

  private final IncomeKind kind;

  IncomeStability(IncomeKind kind) {
    this.kind = kind;
  }

  IncomeKind kind() {
    return kind;
  }
}
