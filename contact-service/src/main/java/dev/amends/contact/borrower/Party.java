package dev.amends.contact.borrower;

/** Whom a contact point reaches. */
public enum Party {
  /** The borrower himself. */
  BORROWER,
  /** Who acts for him, such as a lawyer or a debt adviser. */
  REPRESENTATIVE,
  /** Somebody else; he may be asked where the borrower is, and never told of the debt. */
  THIRD_PARTY
}
