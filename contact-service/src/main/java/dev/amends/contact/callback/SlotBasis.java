package dev.amends.contact.callback;

/** Why a call is due at just this time. */
public enum SlotBasis {
  /** A person named it. */
  NAMED,
  /** The first time that is permitted; the borrower named none that he likes. */
  FIRST_PERMITTED,
  /** The first permitted time among those that the borrower likes. */
  PREFERRED,
  /** None of the times that the borrower likes is ever permitted: the first permitted one. */
  PREFERENCE_NEVER_PERMITTED,
  /** The times that the borrower likes come too late for this call: the first permitted one. */
  PREFERENCE_TOO_LATE,
  /** All that is permitted was called inconvenient: a person has to find a way. */
  NO_CONVENIENT_TIME,
  /** Nobody told where the borrower is: an assumed clock, and no permit before it is told. */
  ZONE_UNKNOWN,
  /** The zones in which the borrower may be have no calling hours in common. */
  NO_COMMON_HOURS
}
