package dev.amends.contact.callback;

/** The states of a callback. */
public enum CallbackStatus {
  /** Its time has not come. */
  SCHEDULED,
  /** It stands in the agents' queue. */
  DUE,
  /** An agent works on it. */
  IN_PROGRESS,
  /** The call was made. */
  COMPLETED,
  /** Nobody made it within its SLA. */
  MISSED,
  /** It is no longer owed. */
  CANCELLED;

  /** Whether the call is still owed. */
  public boolean isOpen() {
    return this == SCHEDULED || this == DUE || this == IN_PROGRESS;
  }
}
