package dev.amends.contact.borrower;

/** Where a contact point reaches somebody. */
public enum Place {
  UNKNOWN,
  HOME,
  /** Where his employer may forbid it. */
  WORK
}
