package dev.amends.contact.guide;

/** What is to be reached with a talk. */
enum Objective {
  /** Nothing: there is to be no talk from our side. */
  NONE,
  RESTORE_TRUST,
  MEND_AGREEMENT,
  TELL_DECISION,
  KEEP_AGREEMENT,
  LEARN_REASON,
  VERIFY_ABILITY,
  AGREE_PAYMENT
}
