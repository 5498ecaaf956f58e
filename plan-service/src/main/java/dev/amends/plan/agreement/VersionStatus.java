package dev.amends.plan.agreement;

/** The states of one version of a plan's terms. */
public enum VersionStatus {
  /** Proposed; a different person must decide. */
  PENDING_APPROVAL,
  /** The terms that hold, or held until the plan's end. */
  IN_FORCE,
  /** A newer version took its place. */
  SUPERSEDED,
  /** Decided against. */
  REJECTED,
  /** Fell away before it was decided. */
  CANCELLED
}
