package dev.amends.contact.permission;

import java.time.LocalTime;

/**
 * The part of the day in which a person may be contacted, on his own wall clock.
 *
 * @param from the first permitted time
 * @param until the first time that is no longer permitted, the same day
 */
public record CallingHours(LocalTime from, LocalTime until) {

  public CallingHours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("calling hours must begin before they end: " + from);
    }
  }
}
