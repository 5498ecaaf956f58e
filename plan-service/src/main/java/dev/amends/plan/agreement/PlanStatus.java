package dev.amends.plan.agreement;

/** The states of a promise or plan. */
public enum PlanStatus {
  /** Waits for the decision of a second person. */
  PENDING_APPROVAL,
  /** Returned by a second person to be changed; it was never in force. */
  RETURNED,
  /** In force. */
  ACTIVE,
  /** Too many instalments were missed; payments still count. */
  BREACHED,
  /** Everything was paid. */
  COMPLETED,
  /** Rejected by a second person. */
  REJECTED,
  /** Ended before it was completed. */
  CANCELLED,
  /** A promise: enough was received in time. */
  KEPT,
  /** A promise: something, but too little, was received by the end of its grace period. */
  PARTLY_KEPT,
  /** A promise: nothing was received by the end of its grace period. */
  BROKEN;

  /** Whether a plan in this state is a proposal that was never in force and may still be. */
  public boolean isProposed() {
    return this == PENDING_APPROVAL || this == RETURNED;
  }

  /** Whether a plan in this state is in force and waits for payments. */
  public boolean isRunning() {
    return this == ACTIVE || this == BREACHED;
  }
}
