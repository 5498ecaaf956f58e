package dev.amends.cases.borrowerview;

/** The subject of a contact, as the borrower's view states it. */
public enum ContactSubject {
  /** Nobody was reached, or somebody else, whom the view does not mention. */
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
  /** The borrower asked the lender to stop contacting them. */
  CEASE
}
