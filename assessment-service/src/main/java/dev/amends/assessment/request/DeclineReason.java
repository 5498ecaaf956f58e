package dev.amends.assessment.request;

/** The reason for which a supervisor closes a request without an assessment. */
enum DeclineReason {
  /** The borrower does not want to state their finances. */
  BORROWER_DECLINED,
  /** The borrower could not be reached. */
  BORROWER_UNREACHABLE,
  /** The facts have changed, or what is known suffices. */
  NO_LONGER_NEEDED,
  /** The contact was recorded by mistake. */
  RECORDED_BY_MISTAKE
}
