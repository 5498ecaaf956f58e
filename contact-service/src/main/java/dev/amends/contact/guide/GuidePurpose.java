package dev.amends.contact.guide;

/**
 * The purpose of a conversation: the first that applies, in this order, except that reported
 * hardship calls for VERIFY_ABILITY before an agreement is followed up.
 */
enum GuidePurpose {
  /** No outbound contact. */
  NO_CONTACT(Objective.NONE),
  /** The last conversation distressed the borrower. */
  CALM_DOWN(Objective.RESTORE_TRUST),
  /** A promise or plan was not kept. */
  BREACH_TALK(Objective.MEND_AGREEMENT),
  /** A promise was kept in part. */
  PARTLY_KEPT_TALK(Objective.MEND_AGREEMENT),
  /** A proposal has been decided. */
  DECISION_TALK(Objective.TELL_DECISION),
  /** An agreed payment is late, within its grace period. */
  GRACE_REMINDER(Objective.KEEP_AGREEMENT),
  /** One payment is agreed. */
  PROMISE_REMINDER(Objective.KEEP_AGREEMENT),
  /** A plan is active. */
  PLAN_FOLLOW_UP(Objective.KEEP_AGREEMENT),
  /** The borrower is willing but unable, and no plan has been offered yet. */
  OFFER_PLAN(Objective.AGREE_PLAN),
  /** There was no right-party contact in this case yet. */
  FIRST_TALK(Objective.LEARN_REASON),
  /** The borrower can pay and seems willing. */
  ASK_PAYMENT(Objective.AGREE_PAYMENT),
  /** The borrower is willing but unable. */
  FIND_SOLUTION(Objective.VERIFY_ABILITY),
  /** The borrower can pay but has been unwilling, and a letter has been sent. */
  FIRM_REMINDER(Objective.AGREE_PAYMENT),
  /** The borrower is unable and has been unwilling. */
  SMALL_PLAN(Objective.VERIFY_ABILITY),
  /** The finances are unknown, or reported hardship has not been assessed. */
  VERIFY_ABILITY(Objective.VERIFY_ABILITY),
  /** The finances are known, the reason for the arrears is not. */
  LEARN_REASON(Objective.LEARN_REASON);

  private final Objective objective;

  GuidePurpose(Objective objective) {
    this.objective = objective;
  }

  Objective objective() {
    return objective;
  }

  /** The purpose whose questions and lines are shown. */
  GuidePurpose lines() {
    return this == OFFER_PLAN ? FIND_SOLUTION : this;
  }

  /** Whether the agent neither asks for a payment nor announces any step. */
  boolean asksForNothing() {
    return this == NO_CONTACT || this == CALM_DOWN;
  }

  /** Whether the conversation follows up an active promise or plan. */
  boolean followsUpAgreement() {
    return objective == Objective.KEEP_AGREEMENT;
  }
}
