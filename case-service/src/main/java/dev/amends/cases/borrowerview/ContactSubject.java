package dev.amends.cases.borrowerview;

/** What a contact was about, as its borrower is told. */
public enum ContactSubject {
  /** Nobody was reached, or somebody else, of whom nothing is said. */
  ATTEMPT,
  /** A message to the borrower. */
  MESSAGE,
  /** A letter to the borrower. */
  LETTER,
  /** A conversation about the amount overdue. */
  CONVERSATION,
  /** The borrower promised a payment. */
  PROMISE,
  /** The borrower reported a difficult situation. */
  HARDSHIP,
  /** The borrower disputes the debt. */
  DISPUTE,
  /** The borrower says that they have paid. */
  PAYMENT_CLAIM,
  /** The borrower complained. */
  COMPLAINT,
  /** The borrower asked that contact stop. */
  CEASE
}
