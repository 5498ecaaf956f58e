package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackReason;

/** Decides which calls that a hold stopped continue after it. */
final class StoppedCallPolicy {
  private StoppedCallPolicy() {}

  /**
   * Whether a call keeps its time if that is still ahead. Calls about a plan follow from its terms
   * instead, and those about decisions and results are scheduled again.
   */
  static boolean continues(CallbackReason reason) {
    return switch (reason) {
      case FIRST_CALL,
          RETRY,
          STRATEGY_STEP,
          PAYMENT_REVERSED,
          WAITING_TIME_OVER,
          COOL_DOWN,
          HOLD_ENDED,
          AGREED,
          MANUAL ->
          true;
      case DECISION,
          PLAN_FOLLOW_UP,
          NEAR_BREACH,
          PLAN_BREACHED,
          PROMISE_PARTLY_KEPT,
          PROMISE_BROKEN,
          OFFER_PLAN ->
          false;
    };
  }
}
