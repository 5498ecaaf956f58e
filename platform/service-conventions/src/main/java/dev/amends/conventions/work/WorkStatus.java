package dev.amends.conventions.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether work can be done yet, and whether it is late. */
public enum WorkStatus {
  /** It cannot be done yet: its due time lies ahead. */
  SCHEDULED,
  /** It is to be done now. */
  DUE,
  /** It should have been done. */
  LATE;

  /**
   * The status of work that is done at a time, such as a call.
   *
   * @param slaUntil when it counts as late; null if it never does
   */
  public static WorkStatus ofAppointment(Instant dueAt, @Nullable Instant slaUntil, Instant now) {
    if (now.isBefore(dueAt)) {
      return SCHEDULED;
    }
    return slaUntil == null || now.isBefore(slaUntil) ? DUE : LATE;
  }

  /** The status of work that is done by a time, such as a decision. */
  public static WorkStatus ofDeadline(Instant dueAt, Instant now) {
    return now.isBefore(dueAt) ? DUE : LATE;
  }
}
