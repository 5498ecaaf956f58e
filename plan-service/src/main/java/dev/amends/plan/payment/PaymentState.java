package dev.amends.plan.payment;

/** The states of a payment. */
public enum PaymentState {
  /** It was received and has not been reversed. */
  RECEIVED,
  /** It was received and all of it was reversed. */
  REVERSED,
  /** Its reversal was received before the payment itself; only its payment id is known. */
  REVERSED_BEFORE_RECEIVED,
  /** Part of it was reversed before it was received. */
  EXPECTED
}
