package dev.amends.assessment.record;

/** The states of an assessment. */
public enum AssessmentStatus {
  /** The newest assessment of its case, still valid. */
  VALID,
  /** Replaced by a newer assessment while it was valid. */
  SUPERSEDED,
  /** Its validity period has ended. */
  EXPIRED
}
