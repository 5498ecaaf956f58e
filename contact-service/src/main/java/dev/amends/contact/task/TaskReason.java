package dev.amends.contact.task;

/** The reasons for a task. */
public enum TaskReason {
  /** A step of the ladder requires it. */
  STRATEGY_STEP(false),
  /** No usable phone number of the borrower is on record. */
  NO_NUMBER(false),
  /** A letter was written and must be sent. */
  LETTER_WRITTEN(false),
  /** A call showed that it is necessary. */
  AFTER_CALL(true),
  /** The borrower cannot be reached by other means. */
  NOT_REACHED(true),
  /** The borrower asked for it. */
  BORROWER_REQUEST(true);

  private final boolean requestable;

  TaskReason(boolean requestable) {
    this.requestable = requestable;
  }

  /** Whether people can give it as the reason for a task that they request. */
  boolean isRequestable() {
    return requestable;
  }
}
