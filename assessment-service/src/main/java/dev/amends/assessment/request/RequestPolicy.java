package dev.amends.assessment.request;

import dev.amends.events.AssessmentEvent.AssessmentCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do when a contact shows that an assessment is needed. The time of the contact
 * counts, not its arrival, so that the result does not depend on the order of the topics.
 */
final class RequestPolicy {
  private RequestPolicy() {}

  /** The decision about a request. */
  sealed interface RequestDecision {
    /** An agent must assess the borrower's finances. */
    record Open() implements RequestDecision {}

    /** An assessment that was filed after the contact already answers the request. */
    record Answered(UUID assessmentId, Instant at) implements RequestDecision {}

    /** The case has ended; no assessment is needed. */
    record Obsolete() implements RequestDecision {}

    /** An earlier request of the case still waits; one assessment will answer both. */
    record Joined() implements RequestDecision {}
  }

  /**
   * The facts of the case when the contact arrives.
   *
   * @param ended whether the case is cured or closed
   * @param newest the newest assessment of the case; null if it has none
   * @param waiting whether a request of the case lacks its assessment: an open one, or the one that
   *     closed with the case and opens again if the case continues
   */
  record RequestFacts(
      boolean ended, @Nullable UUID newest, @Nullable Instant newestAt, boolean waiting) {}

  /** Decides about a request at the time of its contact. */
  static RequestDecision decide(Instant contactedAt, RequestFacts facts) {
    UUID newest = facts.newest();
    Instant newestAt = facts.newestAt();
    if (newest != null && newestAt != null && !newestAt.isBefore(contactedAt)) {
      return new RequestDecision.Answered(newest, newestAt);
    }
    if (facts.waiting()) {
      return new RequestDecision.Joined();
    }
    return facts.ended() ? new RequestDecision.Obsolete() : new RequestDecision.Open();
  }

  /** The cause of a request that two reports require: hardship before a change before expiry. */
  static AssessmentCause strongest(AssessmentCause first, AssessmentCause second) {
    return strength(first) >= strength(second) ? first : second;
  }

  private static int strength(AssessmentCause cause) {
    return switch (cause) {
      case HARDSHIP -> 2;
      case CHANGE -> 1;
      case EXPIRED -> 0;
    };
  }
}
