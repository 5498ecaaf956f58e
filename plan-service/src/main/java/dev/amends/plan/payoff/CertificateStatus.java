package dev.amends.plan.payoff;

/** Whether a certificate is still true. */
enum CertificateStatus {
  /** The debt is settled. */
  ISSUED,
  /** A part of the debt is outstanding again. */
  WITHDRAWN
}
