package dev.amends.contact.guide;

/** The objective of a conversation. */
enum Objective {
  /** None, because there is no outbound contact. */
  NONE,
  RESTORE_TRUST,
  MEND_AGREEMENT,
  TELL_DECISION,
  KEEP_AGREEMENT,
  LEARN_REASON,
  VERIFY_ABILITY,
  AGREE_PAYMENT,
  AGREE_PLAN
}
