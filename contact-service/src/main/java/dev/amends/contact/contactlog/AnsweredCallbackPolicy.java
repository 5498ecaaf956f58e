package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the due callback that a contact answers if the agent names none. */
final class AnsweredCallbackPolicy {
  private AnsweredCallbackPolicy() {}

  /**
   * A callback that is due.
   *
   * @param assignee the agent who has claimed it or is assigned to it, if any
   */
  record DueCallback(UUID id, CallbackReason reason, @Nullable String assignee) {
    boolean isAssignedTo(String agent) {
      return agent.equals(assignee);
    }
  }

  /**
   * Chooses the callback that is assigned to the agent; else the longest due one that fits the
   * purpose of the permit; else the longest due one. A callback of another agent stays with that
   * agent, unless the borrower was reached and must not be called about it again.
   *
   * @param callbacks the longest due first
   * @param purpose the purpose of the permit, if there is one
   */
  static Optional<UUID> choose(
      List<DueCallback> callbacks, String agent, boolean rightParty, @Nullable Purpose purpose) {
    List<DueCallback> candidates =
        callbacks.stream()
            .filter(
                callback ->
                    rightParty || callback.assignee() == null || callback.isAssignedTo(agent))
            .toList();
    return candidates.stream()
        .filter(callback -> callback.isAssignedTo(agent))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(callback -> fits(callback.reason(), purpose))
                    .findFirst())
        .or(() -> candidates.stream().findFirst())
        .map(DueCallback::id);
  }

  private static boolean fits(CallbackReason reason, @Nullable Purpose purpose) {
    return purpose != null
        && switch (reason) {
          case FIRST_CALL, RETRY, STRATEGY_STEP, PAYMENT_REVERSED, WAITING_TIME_OVER, HOLD_ENDED ->
              purpose == Purpose.COLLECTION;
          case AGREED, MANUAL, COOL_DOWN -> purpose == Purpose.CALLBACK;
          case PLAN_FOLLOW_UP,
              NEAR_BREACH,
              PLAN_BREACHED,
              PROMISE_PARTLY_KEPT,
              PROMISE_BROKEN,
              OFFER_PLAN ->
              purpose == Purpose.FOLLOW_UP;
          case DECISION -> purpose == Purpose.NOTICE;
        };
  }
}
