package dev.amends.contact.callback;

import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Limits how far ahead a person may book a call, because a distant year is a typing error. */
@ApplicationScoped
public class BookingLimit {
  private final CallbackConfig config;

  BookingLimit(CallbackConfig config) {
    this.config = config;
  }

  /**
   * Requires that a time is within the limit.
   *
   * @param field the field of the request that holds the time
   * @throws dev.amends.conventions.Problem 422 if it is too far ahead
   */
  public void requireWithinLimit(String field, Instant at, Instant now) {
    if (at.isAfter(now.plus(Duration.ofDays(config.daysAheadMax())))) {
      throw Problems.rejected(
          "callback-too-far",
          field,
          "must be within %d days (was %s)".formatted(config.daysAheadMax(), at));
    }
  }
}
