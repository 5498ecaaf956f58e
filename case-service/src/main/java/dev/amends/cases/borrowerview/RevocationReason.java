package dev.amends.cases.borrowerview;

/** Why a link was revoked. */
public enum RevocationReason {
  /** The borrower asked for it. */
  BORROWER_REQUEST,
  /** The borrower has another link, or needs none. */
  NO_LONGER_NEEDED,
  /** It should not have been issued. */
  ISSUED_BY_MISTAKE,
  /** Somebody else may have the link. */
  READ_BY_OTHERS
}
