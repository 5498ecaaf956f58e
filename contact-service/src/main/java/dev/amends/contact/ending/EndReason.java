package dev.amends.contact.ending;

/** The reason for which a person ends something that was recorded or scheduled before. */
public enum EndReason {
  /** The borrower asked for it. */
  BORROWER_REQUEST,
  /** The matter is settled, or the facts have changed. */
  NO_LONGER_NEEDED,
  /** It should not have been recorded or scheduled. */
  RECORDED_BY_MISTAKE
}
