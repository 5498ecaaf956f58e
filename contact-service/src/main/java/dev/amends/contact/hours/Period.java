package dev.amends.contact.hours;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from the start, inclusive
 * @param until the end, exclusive
 */
public record Period(Instant from, Instant until) {

  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a period must begin before it ends: " + from);
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  Duration length() {
    return Duration.between(from, until);
  }
}
