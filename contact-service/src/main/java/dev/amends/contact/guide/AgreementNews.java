package dev.amends.contact.guide;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.PlanCall;
import java.util.Optional;

/** What an agent has to say about a promise or plan in a call. */
enum AgreementNews {
  /** The proposed terms were approved. */
  APPROVED,
  /** The proposed terms were rejected. */
  REJECTED,
  /** A payment is late, within its grace period. */
  NEAR_BREACH,
  /** A promise was kept in part. */
  PROMISE_PARTLY_KEPT,
  /** A promise was not kept. */
  PROMISE_BROKEN,
  /** The payments of a plan were not made. */
  PLAN_BREACHED;

  /** What a call is to say; empty if it is about something else. */
  static Optional<AgreementNews> of(Callback callback) {
    return switch (callback.reason()) {
      case DECISION ->
          callback
              .planCall()
              .map(PlanCall::decision)
              .map(decision -> decision.approved() ? APPROVED : REJECTED);
      case NEAR_BREACH -> Optional.of(NEAR_BREACH);
      case PROMISE_PARTLY_KEPT -> Optional.of(PROMISE_PARTLY_KEPT);
      case PROMISE_BROKEN -> Optional.of(PROMISE_BROKEN);
      case PLAN_BREACHED -> Optional.of(PLAN_BREACHED);
      case FIRST_CALL,
          RETRY,
          COOL_DOWN,
          AGREED,
          PLAN_FOLLOW_UP,
          WAITING_TIME_OVER,
          HOLD_ENDED,
          STRATEGY_STEP,
          PAYMENT_REVERSED,
          OFFER_PLAN,
          MANUAL ->
          Optional.empty();
    };
  }
}
