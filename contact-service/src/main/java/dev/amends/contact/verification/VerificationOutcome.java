package dev.amends.contact.verification;

/** The outcome of an identity check. */
enum VerificationOutcome {
  /** The other party is the borrower. */
  VERIFIED,
  /** The other party may be the borrower; more details are needed. */
  INSUFFICIENT,
  /** The other party must be treated as a third party. */
  FAILED
}
