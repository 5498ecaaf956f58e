package dev.amends.assessment.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a contact's wish for an assessment, in whatever order the topics arrive. */
public final class RequestPolicy {
  private RequestPolicy() {}

  /** What becomes of it. */
  public sealed interface Decision {
    /** Somebody is to assess the finances. */
    record Open() implements Decision {}

    /** An assessment filed after the contact has answered it already. */
    record Answered(UUID assessmentId, Instant at) implements Decision {}

    /** The case is over; there is nothing to assess for. */
    record Obsolete() implements Decision {}

    /** An earlier request of the case is still open; one assessment answers both. */
    record Joined(String reason) implements Decision {}
  }

  /**
   * How the case stands when the wish arrives.
   *
   * @param ended whether the case is cured or closed
   * @param newest the newest assessment of the case, where there is one
   * @param open the open request of the case, where there is one
   */
  public record Standing(
      boolean ended, @Nullable UUID newest, @Nullable Instant newestAt, @Nullable UUID open) {}

  /** Decides, by the time of the contact and not by that of its arrival. */
  public static Decision decide(Instant contactedAt, Standing standing) {
    UUID newest = standing.newest();
    Instant newestAt = standing.newestAt();
    if (newest != null && newestAt != null && !newestAt.isBefore(contactedAt)) {
      return new Decision.Answered(newest, newestAt);
    }
    if (standing.ended()) {
      return new Decision.Obsolete();
    }
    if (standing.open() != null) {
      return new Decision.Joined("request " + standing.open() + " of the case is open already");
    }
    return new Decision.Open();
  }
}
