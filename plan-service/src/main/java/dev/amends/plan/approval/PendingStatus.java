package dev.amends.plan.approval;

/** The status by which terms that wait for a decision are listed. */
public enum PendingStatus {
  /** The short name. */
  PENDING,
  /** The name of the status of a plan. */
  PENDING_APPROVAL
}
