package dev.amends.cases.creditstatus;

/** What hurts the credit status of an account most. */
public enum CreditFactor {
  /** Nothing does: the account is not in arrears. */
  NONE,
  /** The oldest unpaid due date is too long ago. */
  DAYS_PAST_DUE,
  /** The lender wrote the account off. */
  CHARGED_OFF
}
