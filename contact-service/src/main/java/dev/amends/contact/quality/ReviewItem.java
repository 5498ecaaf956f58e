package dev.amends.contact.quality;

/** An item of the review check-list. */
enum ReviewItem {
  /** The agent said who they are and for whom they call. */
  SELF_INTRODUCTION,
  /** The agent verified the other party before mentioning the debt. */
  IDENTITY_CHECK,
  /** The agent kept a calm and respectful tone. */
  TONE,
  /** The agent listened and responded to what was said. */
  LISTENED,
  /** The agent named only consequences that are lawful and true. */
  TRUE_CONSEQUENCES,
  /** The agent agreed the next step and repeated it. */
  NEXT_STEP_AGREED,
  /** The log matches what was said. */
  RECORD_TRUE
}
