package dev.amends.assessment.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do when a contact shows that an assessment is needed. The time of the contact
 * counts, not its arrival, so that the result does not depend on the order of the topics.
 */
public final class RequestPolicy {
  private RequestPolicy() {}

  /** The decision about a request. */
  public sealed interface RequestDecision {
    /** An agent must assess the borrower's finances. */
    record Open() implements RequestDecision {}

    /** An assessment that was filed after the contact already answers the request. */
    record Answered(UUID assessmentId, Instant at) implements RequestDecision {}

    /** The case has ended; no assessment is needed. */
    record Obsolete() implements RequestDecision {}

    /** An earlier request of the case is still open; one assessment will answer both. */
    record Joined(String reason) implements RequestDecision {}
  }

  /**
   * The facts of the case when the contact arrives.
   *
   * @param ended whether the case is cured or closed
   * @param newest the newest assessment of the case; null if it has none
   * @param open the open request of the case; null if it has none
   */
  public record RequestFacts(
      boolean ended, @Nullable UUID newest, @Nullable Instant newestAt, @Nullable UUID open) {}

  /** Decides about a request at the time of its contact. */
  public static RequestDecision decide(Instant contactedAt, RequestFacts facts) {
    UUID newest = facts.newest();
    Instant newestAt = facts.newestAt();
    if (newest != null && newestAt != null && !newestAt.isBefore(contactedAt)) {
      return new RequestDecision.Answered(newest, newestAt);
    }
    if (facts.ended()) {
      return new RequestDecision.Obsolete();
    }
    if (facts.open() != null) {
      return new RequestDecision.Joined("request " + facts.open() + " of the case is already open");
    }
    return new RequestDecision.Open();
  }
}
