package dev.amends.plan.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed terms, and when. The same person must not decide on them.
 *
 * @param name the name in the token, or system
 * @param subject the subject of the token; null if the terms come from an event
 */
public record Proposer(String name, @Nullable String subject, Instant at) {
  private static final String SYSTEM = "system";

  /** Whether the service itself proposed the terms. */
  boolean isSystem() {
    return name.equals(SYSTEM);
  }
}
