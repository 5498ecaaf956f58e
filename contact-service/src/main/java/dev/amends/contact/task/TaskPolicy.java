package dev.amends.contact.task;

import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.TaskKind;
import java.time.Duration;
import java.time.Instant;

/** Rules on tasks: whose work they are, and when they are due. */
final class TaskPolicy {
  private TaskPolicy() {}

  /** The role whose work a kind of task is. */
  static String role(TaskKind kind) {
    return switch (kind) {
      case FIELD_VISIT, TRACE_CONTACT, SEND_LETTER -> Roles.AGENT;
    };
  }

  /** Whether people can request a task of this kind. */
  static boolean isRequestable(TaskKind kind) {
    return switch (kind) {
      case FIELD_VISIT, TRACE_CONTACT -> true;
      case SEND_LETTER -> false;
    };
  }

  /** When a paused task is due: at its time, but not before people have had notice. */
  static Instant dueAfterPause(Instant dueAt, Instant resumedAt, Duration notice) {
    Instant earliest = resumedAt.plus(notice);
    return dueAt.isAfter(earliest) ? dueAt : earliest;
  }
}
