package dev.amends.contact.task;

import dev.amends.events.ContactEvent.TaskKind;

/** The results of tasks. */
public enum TaskResult {
  /** Somebody was met; the contact records who, and the outcome. */
  MET(TaskKind.FIELD_VISIT),
  /** Nobody was at home. */
  NOT_HOME(TaskKind.FIELD_VISIT),
  /** The visitors were not let in, and no conversation took place. */
  REFUSED_ENTRY(TaskKind.FIELD_VISIT),
  /** The borrower has moved. */
  MOVED(TaskKind.FIELD_VISIT),
  /** The address does not exist, or nobody there knows the borrower. */
  ADDRESS_WRONG(TaskKind.FIELD_VISIT),
  /** A contact point of the borrower was found. */
  FOUND(TaskKind.TRACE_CONTACT),
  /** No contact point of the borrower was found. */
  NOT_FOUND(TaskKind.TRACE_CONTACT),
  /** The letter was sent. */
  SENT(TaskKind.SEND_LETTER);

  private final TaskKind kind;

  TaskResult(TaskKind kind) {
    this.kind = kind;
  }

  /** The kind of task that can have this result. */
  TaskKind kind() {
    return kind;
  }
}
