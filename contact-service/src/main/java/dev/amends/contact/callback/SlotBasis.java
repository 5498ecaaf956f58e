package dev.amends.contact.callback;

/** Why a call is due at its time. */
public enum SlotBasis {
  /** A person chose the time. */
  NAMED,
  /** The first permitted time; the borrower has stated no preference. */
  FIRST_PERMITTED,
  /** The first permitted time among those that the borrower prefers. */
  PREFERRED,
  /** The first permitted time; the times that the borrower prefers are never permitted. */
  PREFERENCE_NEVER_PERMITTED,
  /** The first permitted time; the times that the borrower prefers come too late for this call. */
  PREFERENCE_TOO_LATE,
  /** Every permitted time is inconvenient for the borrower: a person has to find a way. */
  NO_CONVENIENT_TIME,
  /** The borrower's zone is not known: an assumed clock, and no permit before the zone is known. */
  ZONE_UNKNOWN,
  /** The zones in which the borrower may be have no calling hours in common. */
  NO_COMMON_HOURS
}
