package dev.amends.contact.person;

/** To whom a fact belongs that was stated about one account. */
public enum FactOwner {
  /** The borrower: it counts for all their accounts with the lender. */
  PERSON,
  /** The debt: it counts only for the account on which it was stated. */
  DEBT
}
