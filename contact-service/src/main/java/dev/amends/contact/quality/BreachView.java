package dev.amends.contact.quality;

import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.conduct.ConductBreach;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of conduct.
 *
 * @param agent the agent who made the contact
 * @param ruleId the contact rule that was broken, if a rule was
 * @param complaintId the complaint that revealed the breach, if there is one
 */
record BreachView(
    UUID id,
    UUID caseId,
    UUID contactId,
    @Nullable String agent,
    BreachType type,
    @Nullable String ruleId,
    String note,
    @Nullable UUID complaintId,
    String recordedBy,
    Instant recordedAt) {

  static BreachView of(ConductBreach breach, @Nullable String agent) {
    return new BreachView(
        breach.id(),
        breach.caseId(),
        breach.contactId(),
        agent,
        breach.type(),
        breach.ruleId().orElse(null),
        breach.note(),
        breach.complaintId().orElse(null),
        breach.recordedBy(),
        breach.recordedAt());
  }
}
