package dev.amends.contact.letter;

/** The kinds of notice; each has a template in every language. */
public enum NoticeKind {
  /** Where things stand and what is expected, after a refusal. */
  POSITION_AND_EXPECTATION,
  /** The ladder's formal letter. */
  DEMAND_LETTER,
  /** What is overdue and since when, for a borrower who was not informed of it. */
  OVERDUE_STATEMENT
}
