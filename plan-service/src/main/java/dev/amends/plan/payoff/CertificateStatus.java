package dev.amends.plan.payoff;

/** Whether a certificate is still true. */
enum CertificateStatus {
  /** Nothing is owed. */
  ISSUED,
  /** Something is owed again. */
  WITHDRAWN
}
