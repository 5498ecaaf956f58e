package dev.amends.contact.callback;

import static dev.amends.contact.callback.CallbackStatus.CANCELLED;
import static dev.amends.contact.callback.CallbackStatus.COMPLETED;
import static dev.amends.contact.callback.CallbackStatus.DUE;
import static dev.amends.contact.callback.CallbackStatus.IN_PROGRESS;
import static dev.amends.contact.callback.CallbackStatus.MISSED;
import static dev.amends.contact.callback.CallbackStatus.SCHEDULED;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may become of a callback, and who may put whom down for it. */
final class CallbackPolicy {
  private CallbackPolicy() {}

  /** Whether a callback in one state may go to another. */
  static boolean leads(CallbackStatus from, CallbackStatus to) {
    return next(from).contains(to);
  }

  private static Set<CallbackStatus> next(CallbackStatus from) {
    return switch (from) {
      case SCHEDULED -> EnumSet.of(SCHEDULED, DUE, COMPLETED, CANCELLED);
      case DUE -> EnumSet.of(SCHEDULED, IN_PROGRESS, COMPLETED, MISSED, CANCELLED);
      case IN_PROGRESS -> EnumSet.of(SCHEDULED, DUE, COMPLETED, MISSED, CANCELLED);
      case COMPLETED, MISSED, CANCELLED -> EnumSet.noneOf(CallbackStatus.class);
    };
  }

  /**
   * Whether somebody may change the assignee: a supervisor as he likes, an agent only to take what
   * nobody has and to give back what is his.
   */
  static boolean mayAssign(
      String caller, boolean supervises, @Nullable String present, @Nullable String wanted) {
    if (supervises || Objects.equals(present, wanted)) {
      return true;
    }
    return present == null ? caller.equals(wanted) : caller.equals(present) && wanted == null;
  }
}
