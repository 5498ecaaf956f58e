package dev.amends.contact.task;

import dev.amends.events.ContactEvent.TaskKind;

/** The results of tasks. */
public enum TaskResult {
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
