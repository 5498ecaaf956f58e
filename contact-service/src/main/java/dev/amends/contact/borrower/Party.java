package dev.amends.contact.borrower;

/** The party that a contact point reaches. */
public enum Party {
  BORROWER,
  /** A person acting for the borrower, such as a lawyer or a debt adviser. */
  REPRESENTATIVE,
  /** Any other person; agents may only ask where the borrower is, and never mention the debt. */
  THIRD_PARTY
}
