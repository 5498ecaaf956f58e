package dev.amends.contact.borrower;

/** Where a contact point reaches a person. */
public enum Place {
  UNKNOWN,
  HOME,
  /** The employer may forbid contact there. */
  WORK
}
