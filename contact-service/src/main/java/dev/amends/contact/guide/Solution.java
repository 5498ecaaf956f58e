package dev.amends.contact.guide;

/** What may be offered in a talk. */
enum Solution {
  /** Everything, today or tomorrow. */
  PAY_NOW(false),
  INSTALMENTS(true),
  TERM_EXTENSION(true),
  DEFERRAL(false),
  /** Another version of the plan in force. */
  ADJUST_PLAN(true),
  /** The plan in force as it stands. */
  KEEP_PLAN(false);

  private final boolean capped;

  Solution(boolean capped) {
    this.capped = capped;
  }

  /** Whether the borrower pays by the month, and so no more than he can sustain. */
  boolean isCapped() {
    return capped;
  }
}
