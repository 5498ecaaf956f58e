package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who proposed terms, and when. The same person must not decide on them.
 *
 * @param name the name in the token, or system
 * @param subject the subject of the token; null if the terms come from an event
 */
@Embeddable
public record Proposer(
    @Column(name = "proposed_by") String name,
    @Column(name = "proposer_subject") @Nullable String subject,
    @Column(name = "proposed_at") Instant at) {
  private static final String SYSTEM = "system";

  /** The service itself. */
  public static Proposer system(Instant at) {
    return new Proposer(SYSTEM, null, at);
  }

  /** The same person or service at a later time. */
  Proposer again(Instant later) {
    return new Proposer(name, subject, later);
  }

  /** Whether the service itself proposed the terms. */
  boolean isSystem() {
    return name.equals(SYSTEM);
  }
}
