package dev.amends.contact.quality;

import dev.amends.contact.conduct.Breach;
import dev.amends.contact.conduct.BreachType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of conduct.
 *
 * @param agent the agent who made the contact
 * @param complaintId the complaint that revealed the breach, if there is one
 */
record BreachView(
    UUID id,
    UUID caseId,
    UUID contactId,
    @Nullable String agent,
    BreachType type,
    String note,
    @Nullable UUID complaintId,
    String recordedBy,
    Instant recordedAt) {

  static BreachView of(Breach breach, @Nullable String agent) {
    return new BreachView(
        breach.id(),
        breach.caseId(),
        breach.contactId(),
        agent,
        breach.type(),
        breach.note(),
        breach.complaintId().orElse(null),
        breach.recordedBy(),
        breach.recordedAt());
  }
}
