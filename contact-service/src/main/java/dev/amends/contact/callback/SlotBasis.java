package dev.amends.contact.callback;

/** The reason for the due time of a callback. */
enum SlotBasis {
  /** A person named the time. */
  NAMED,
  /** The first permitted time; preferred times are not stated or not considered. */
  FIRST_PERMITTED,
  /** The first permitted time among the preferred ones. */
  PREFERRED,
  /** The first permitted time; no preferred time is ever permitted. */
  PREFERENCE_NEVER_PERMITTED,
  /** The first permitted time; the preferred times come too late for this callback. */
  PREFERENCE_TOO_LATE,
  /** Every permitted time is inconvenient for the borrower, so a person must decide. */
  NO_CONVENIENT_TIME,
  /** The borrower's zone is unknown and assumed; permits are denied until it is known. */
  ZONE_UNKNOWN,
  /** The calling hours of the zones in which the borrower may live do not overlap. */
  NO_COMMON_HOURS
}
