package dev.amends.conventions.work;

import dev.amends.conventions.Roles;

/** What is to be done, and which role does it. */
public enum WorkKind {
  /** To call the borrower. */
  CALLBACK(Roles.AGENT),
  /** To visit the borrower, by two people. */
  FIELD_VISIT(Roles.AGENT),
  /** To find a contact point of the borrower. */
  TRACE_CONTACT(Roles.AGENT),
  /** To send a letter that was written. */
  SEND_LETTER(Roles.AGENT),
  /** To assess the borrower's finances. */
  FILE_ASSESSMENT(Roles.AGENT),
  /** To decide whether proposed terms come into force. */
  DECIDE_PLAN(Roles.SUPERVISOR),
  /** To change terms that were returned, and to propose them again. */
  REVISE_PLAN(Roles.AGENT),
  /** To decide whether a case in hardship leaves the firm steps. */
  REVIEW_HARDSHIP(Roles.SUPERVISOR),
  /** To decide whether a hold stays. */
  REVIEW_HOLD(Roles.SUPERVISOR),
  /** To decide a complaint. */
  DECIDE_COMPLAINT(Roles.COMPLIANCE),
  /** To decide whether a legal step is taken. */
  DECIDE_REFERRAL(Roles.SUPERVISOR),
  /** To see an approved legal step through, and to record its outcome. */
  RECORD_REFERRAL_OUTCOME(Roles.SUPERVISOR),
  /** To decide how a case continues for which nothing else is planned. */
  REVIEW_CASE(Roles.SUPERVISOR);

  private final String role;

  WorkKind(String role) {
    this.role = role;
  }

  /** The role whose work it is, one of {@link Roles}. */
  public String role() {
    return role;
  }
}
