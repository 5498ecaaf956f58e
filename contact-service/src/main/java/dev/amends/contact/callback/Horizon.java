package dev.amends.contact.callback;

import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How far ahead a call may be written in by a person: nobody means the year 9999. */
@ApplicationScoped
public class Horizon {
  private final CallbackConfig config;

  Horizon(CallbackConfig config) {
    this.config = config;
  }

  /**
   * Lets a time pass that is near enough.
   *
   * @param field of the request, for the answer
   * @throws dev.amends.conventions.Problem 422 where it is too far ahead
   */
  public void demandNear(String field, Instant at, Instant now) {
    if (at.isAfter(now.plus(Duration.ofDays(config.daysAheadMax())))) {
      throw Problems.refused(
          "callback-too-far",
          field,
          "must be within %d days, was %s".formatted(config.daysAheadMax(), at));
    }
  }
}
