package dev.amends.contact.guide;

/** What the talk is for; the first that fits, in this order. */
enum GuidePurpose {
  /** There is to be none from our side. */
  NO_CONTACT(Objective.NONE),
  /** The last talk was too much for the borrower. */
  CALM_DOWN(Objective.RESTORE_TRUST),
  /** A promise or a plan was not kept. */
  BREACH_TALK(Objective.MEND_AGREEMENT),
  /** A proposal was decided. */
  DECISION_TALK(Objective.TELL_DECISION),
  /** One payment is agreed. */
  PROMISE_REMINDER(Objective.KEEP_AGREEMENT),
  /** A plan is running. */
  PLAN_FOLLOW_UP(Objective.KEEP_AGREEMENT),
  /** The borrower was never spoken to in this case. */
  FIRST_TALK(Objective.LEARN_REASON),
  /** He can pay, and nothing speaks against his will to. */
  ASK_PAYMENT(Objective.AGREE_PAYMENT),
  /** He wants to pay and cannot. */
  FIND_SOLUTION(Objective.VERIFY_ABILITY),
  /** He can pay, has not wanted to, and a letter stands. */
  FIRM_REMINDER(Objective.AGREE_PAYMENT),
  /** He neither can nor has wanted to. */
  SMALL_PLAN(Objective.VERIFY_ABILITY),
  /** Nothing is known of his finances. */
  VERIFY_ABILITY(Objective.VERIFY_ABILITY),
  /** His finances are known, his reason is not. */
  LEARN_REASON(Objective.LEARN_REASON);

  private final Objective objective;

  GuidePurpose(Objective objective) {
    this.objective = objective;
  }

  Objective objective() {
    return objective;
  }

  /** Whether the borrower is left in peace: nothing is asked for, and nothing announced. */
  boolean rests() {
    return this == NO_CONTACT || this == CALM_DOWN;
  }

  /** Whether an agreement is in force that the talk is about. */
  boolean keepsAnAgreement() {
    return objective == Objective.KEEP_AGREEMENT;
  }
}
