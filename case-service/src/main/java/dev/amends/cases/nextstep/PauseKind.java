package dev.amends.cases.nextstep;

/** What keeps the strategy from taking its next step. */
public enum PauseKind {
  /** A hold is in force. */
  HOLD,
  /** A promise or plan is in force. */
  PLAN,
  /** An assessment of the borrower's finances is awaited. */
  ASSESSMENT,
  /** Proposed terms are not decided yet. */
  PROPOSAL,
  /** A contact gave the borrower time. */
  REST,
  /** A plan is offered first. */
  OFFER
}
