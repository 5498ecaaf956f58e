package dev.amends.contact.task;

/** The states of a task. */
public enum TaskStatus {
  /** To be carried out from its due time on. */
  OPEN,
  /** Not due while contact about the case stops. */
  PAUSED,
  /** Carried out. */
  COMPLETED,
  /** Cancelled before it was carried out. */
  CANCELLED;

  /** Whether the task is still to be carried out. */
  public boolean isOpen() {
    return this == OPEN || this == PAUSED;
  }
}
