package dev.amends.plan.agreement;

/** The states of a promise or plan. */
public enum PlanStatus {
  /** A different person must decide. */
  PENDING_APPROVAL,
  /** In force. */
  ACTIVE,
  /** As many instalments as configured were missed; money still counts. */
  BREACHED,
  /** Everything was paid. */
  COMPLETED,
  /** Decided against. */
  REJECTED,
  /** Ended without being completed. */
  CANCELLED,
  /** A promise: what was promised came in. */
  KEPT,
  /** A promise: what was promised did not come in within grace. */
  BROKEN;

  /** Whether a plan in this state still waits for money. */
  public boolean isRunning() {
    return this == ACTIVE || this == BREACHED;
  }
}
