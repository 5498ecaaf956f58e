package dev.amends.contact.guide;

/** A warning to read before dialling. */
enum Warning {
  CLOSED,
  ON_HOLD,
  /** Messages about an account of the borrower are parked, so the facts may be out of date. */
  AWAITING_INPUT,
  WAITING_TIME,
  /** The borrower asked for no contact at all. */
  CEASE_REQUESTED,
  /** The borrower asked for no phone calls. */
  NO_CALLS,
  /** The borrower has a representative. */
  REPRESENTED,
  /** It is outside calling hours on the borrower's wall clock. */
  OUTSIDE_HOURS,
  /** The borrower reported hardship that has not been assessed. */
  HARDSHIP,
  /** There was no right-party contact in this case yet. */
  FIRST_CONTACT
}
