package dev.amends.contact.guide;

/** A solution that agents may offer. */
enum Solution {
  /** Full payment today or tomorrow. */
  PAY_NOW(false),
  INSTALMENTS(true),
  TERM_EXTENSION(true),
  DEFERRAL(false),
  /** A revised version of the active plan. */
  ADJUST_PLAN(true),
  /** The active plan as it stands. */
  KEEP_PLAN(false);

  private final boolean capped;

  Solution(boolean capped) {
    this.capped = capped;
  }

  /** Whether payments are monthly and limited to the sustainable amount. */
  boolean isCapped() {
    return capped;
  }
}
