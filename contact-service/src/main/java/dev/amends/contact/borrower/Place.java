package dev.amends.contact.borrower;

/** The place at which a contact point reaches a person. */
public enum Place {
  UNKNOWN,
  HOME,
  /** The employer may forbid contact there. */
  WORK
}
