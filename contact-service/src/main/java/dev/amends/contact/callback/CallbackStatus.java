package dev.amends.contact.callback;

/** The states of a callback. */
public enum CallbackStatus {
  /** Not due yet. */
  SCHEDULED,
  /** In the agents' queue. */
  DUE,
  /** Claimed by an agent. */
  IN_PROGRESS,
  /** The call was made. */
  COMPLETED,
  /** Not completed within its SLA. */
  MISSED,
  /** Cancelled before it was made. */
  CANCELLED;

  /** Whether the call is still to be made. */
  public boolean isOpen() {
    return this == SCHEDULED || this == DUE || this == IN_PROGRESS;
  }
}
