package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the calls that wait a contact answers, where its agent names none. */
final class AnsweredCallbackPolicy {
  private AnsweredCallbackPolicy() {}

  /**
   * A call whose time has come.
   *
   * @param claimedBy who works on it, where somebody does
   */
  record Waiting(UUID id, CallbackReason reason, @Nullable String claimedBy) {
    boolean isWith(String agent) {
      return agent.equals(claimedBy);
    }
  }

  /**
   * The one that the agent has claimed; else the only one; else the longest due of those that the
   * permit was granted for, or of all where it fits none. One that another agent works on is left
   * to him, unless the borrower himself was reached, who is not to be called about it again.
   *
   * @param waiting the longest due first
   * @param purpose what the permit is for, where there is one
   */
  static Optional<UUID> choose(
      List<Waiting> waiting, String agent, boolean rightParty, @Nullable Purpose purpose) {
    List<Waiting> open =
        waiting.stream()
            .filter(one -> rightParty || one.claimedBy() == null || one.isWith(agent))
            .toList();
    return open.stream()
        .filter(one -> one.isWith(agent))
        .findFirst()
        .or(() -> open.stream().filter(one -> fits(one.reason(), purpose)).findFirst())
        .or(() -> open.stream().findFirst())
        .map(Waiting::id);
  }

  private static boolean fits(CallbackReason reason, @Nullable Purpose purpose) {
    return purpose != null
        && switch (reason) {
          case FIRST_CALL, RETRY, STRATEGY_STEP, WAITING_TIME_OVER, HOLD_ENDED ->
              purpose == Purpose.COLLECTION;
          case AGREED, MANUAL, COOL_DOWN -> purpose == Purpose.CALLBACK;
          case PLAN_FOLLOW_UP, PLAN_BREACHED, PROMISE_BROKEN -> purpose == Purpose.FOLLOW_UP;
          case DECISION -> purpose == Purpose.NOTICE;
        };
  }
}
