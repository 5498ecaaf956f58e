package dev.amends.contact.verification;

/** A detail by which somebody shows who he is. */
public enum StepKind {
  /** His full name; without it no detail says anything. */
  FULL_NAME,
  DATE_OF_BIRTH,
  /** The last four characters of his identity number. */
  IDENTITY_LAST4,
  ADDRESS,
  EMAIL,
  /** The last four digits of a number that the lender has of him, not the one called. */
  PHONE_LAST4,
  /** The last four characters of the account. */
  ACCOUNT_LAST4,
  /** When or how much he last paid. */
  LAST_PAYMENT,
  EMPLOYER,
  /** A word agreed with the lender. */
  PASSPHRASE
}
