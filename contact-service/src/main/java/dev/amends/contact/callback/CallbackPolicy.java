package dev.amends.contact.callback;

import static dev.amends.contact.callback.CallbackStatus.CANCELLED;
import static dev.amends.contact.callback.CallbackStatus.COMPLETED;
import static dev.amends.contact.callback.CallbackStatus.DUE;
import static dev.amends.contact.callback.CallbackStatus.IN_PROGRESS;
import static dev.amends.contact.callback.CallbackStatus.MISSED;
import static dev.amends.contact.callback.CallbackStatus.SCHEDULED;

import dev.amends.events.ContactEvent.CallbackReason;
import java.util.EnumSet;
import java.util.Set;

/** Decides the transitions of a callback and its purpose. */
final class CallbackPolicy {
  private CallbackPolicy() {}

  /** Whether a callback may change from one status to another. */
  static boolean allows(CallbackStatus from, CallbackStatus to) {
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
   * Whether each promise or plan has a call of its own for a reason. For the others a case has one
   * call, because a second one would say the same.
   */
  static boolean isPerPlan(CallbackReason reason) {
    return reason == CallbackReason.DECISION || reason == CallbackReason.NEAR_BREACH;
  }

  /** Whether callbacks for a reason have no purpose but to reach the borrower. */
  static boolean isAttemptToReach(CallbackReason reason) {
    return switch (reason) {
      case FIRST_CALL, RETRY, STRATEGY_STEP, PAYMENT_REVERSED -> true;
      case COOL_DOWN,
          AGREED,
          DECISION,
          PLAN_FOLLOW_UP,
          NEAR_BREACH,
          PLAN_BREACHED,
          PROMISE_PARTLY_KEPT,
          PROMISE_BROKEN,
          OFFER_PLAN,
          WAITING_TIME_OVER,
          HOLD_ENDED,
          MANUAL ->
          false;
    };
  }
}
