package dev.amends.contact.task;

/** Why a task is to be carried out. */
public enum TaskReason {
  /** A step of the ladder requires it. */
  STRATEGY_STEP(false),
  /** No usable phone number of the borrower is on record. */
  NO_NUMBER(false),
  /** A letter was written and must be sent. */
  LETTER_WRITTEN(false),
  /** An agent found in a call that it is necessary. */
  AFTER_CALL(true),
  /** The borrower cannot be reached by other means. */
  NOT_REACHED(true),
  /** The borrower asked for it. */
  BORROWER_REQUEST(true);

  private final boolean ofPerson;

  TaskReason(boolean ofPerson) {
    this.ofPerson = ofPerson;
  }

  /** Whether a person may state it as the reason for a task that they request. */
  boolean isOfPerson() {
    return ofPerson;
  }
}
