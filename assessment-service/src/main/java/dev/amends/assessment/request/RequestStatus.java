package dev.amends.assessment.request;

/** The states of a request. */
enum RequestStatus {
  /** Waits for an assessment. */
  OPEN,
  /** An assessment was filed. */
  FULFILLED,
  /** The case ended first. */
  OBSOLETE,
  /** A supervisor closed it without an assessment. */
  DECLINED
}
