package dev.amends.plan.payment;

/** The states of a payment. */
public enum PaymentState {
  /** It came in and stands. */
  RECEIVED,
  /** It came in and was taken back. */
  REVERSED,
  /** It was taken back before it was told; nothing is known of it but its number. */
  REVERSED_BEFORE_TOLD
}
