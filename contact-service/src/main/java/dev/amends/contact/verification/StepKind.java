package dev.amends.contact.verification;

/** A detail by which a person proves their identity. */
enum StepKind {
  /** Required; the other details prove nothing without it. */
  FULL_NAME,
  DATE_OF_BIRTH,
  /** The last four characters of the identity number. */
  IDENTITY_LAST4,
  ADDRESS,
  EMAIL,
  /** The last four digits of another phone number on file, not of the one called. */
  PHONE_LAST4,
  /** The last four characters of the account number. */
  ACCOUNT_LAST4,
  /** The date or the amount of the last payment. */
  LAST_PAYMENT,
  EMPLOYER,
  /** A word agreed with the lender. */
  PASSPHRASE
}
