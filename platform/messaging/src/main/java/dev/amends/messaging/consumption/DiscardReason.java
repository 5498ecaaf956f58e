package dev.amends.messaging.consumption;

/** The reason why an operator discards a parked message. */
enum DiscardReason {
  /** The lender has published a corrected event. */
  CORRECTED_BY_LENDER,
  /** The event repeats another one. */
  DUPLICATE,
  /** The event does not concern a real account. */
  TEST_DATA,
  /** The event can no longer have an effect. */
  OBSOLETE,
  /** Another reason, recorded outside the platform. */
  OTHER
}
