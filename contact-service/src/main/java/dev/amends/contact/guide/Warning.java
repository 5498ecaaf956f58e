package dev.amends.contact.guide;

/** What has to be known before the number is dialled. */
enum Warning {
  CLOSED,
  ON_HOLD,
  WAITING_TIME,
  /** He wants no contact at all. */
  CEASE_REQUESTED,
  /** He wants no telephone calls. */
  NO_CALLS,
  /** Somebody acts for him. */
  REPRESENTED,
  /** It is too early or too late on his clock. */
  OUTSIDE_HOURS,
  /** He was never spoken to in this case. */
  FIRST_CONTACT
}
