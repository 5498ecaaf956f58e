package dev.amends.contact.quality;

/** What a reviewer looks for in a contact. */
enum ReviewItem {
  /** The agent said who he is and for whom he calls. */
  SELF_INTRODUCTION,
  /** He made sure to whom he speaks before he spoke of the debt. */
  IDENTITY_CHECK,
  /** He kept a calm and respectful tone. */
  TONE,
  /** He let the other speak and took up what was said. */
  LISTENED,
  /** He named only consequences that are lawful and true. */
  TRUE_CONSEQUENCES,
  /** He agreed on the next step and repeated it. */
  NEXT_STEP_AGREED,
  /** What was logged is what was said. */
  RECORD_TRUE
}
