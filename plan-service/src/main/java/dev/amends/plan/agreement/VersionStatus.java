package dev.amends.plan.agreement;

/** The states of one version of a plan's terms. */
public enum VersionStatus {
  /** Waits for the decision of a second person. */
  PENDING_APPROVAL,
  /** In force, or was when the plan ended. */
  IN_FORCE,
  /** Replaced by a newer version. */
  SUPERSEDED,
  /** Returned by a second person to be changed. */
  RETURNED,
  /** Rejected by a second person. */
  REJECTED,
  /** Withdrawn before it was decided. */
  CANCELLED
}
