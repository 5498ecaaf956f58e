package dev.amends.contact.quality;

import dev.amends.contact.conduct.Breach;
import dev.amends.contact.conduct.BreachType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of conduct as it is shown.
 *
 * @param agent who made the contact
 * @param complaintId the complaint that led to it, where one did
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
