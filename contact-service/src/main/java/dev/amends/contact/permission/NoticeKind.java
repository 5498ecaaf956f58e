package dev.amends.contact.permission;

/** The kinds of notice. Each has a text in every language. */
public enum NoticeKind {
  /** A friendly first reminder that a payment is late. */
  PAYMENT_REMINDER,
  /** Our position and what we expect, after a refusal. */
  POSITION_AND_EXPECTATION,
  /** A formal demand for payment. */
  DEMAND_LETTER,
  /** The overdue amount and its history, for a borrower who was not informed. */
  OVERDUE_STATEMENT,
  /** Confirms after a cure that nothing is overdue. */
  CLOSING_LETTER,
  /** Reminds of a payment before it is due. */
  DUE_DATE_REMINDER;

  /** Whether the notice may be issued although the case has ended. */
  public boolean followsTheCase() {
    return this == CLOSING_LETTER || this == DUE_DATE_REMINDER;
  }
}
