package dev.amends.plan.agreement;

/** What a second person decides about proposed terms. */
public enum DecisionKind {
  /** The terms come into force. */
  APPROVED,
  /** The terms are final and not accepted. */
  REJECTED,
  /** The terms must be changed and proposed again. */
  RETURNED
}
