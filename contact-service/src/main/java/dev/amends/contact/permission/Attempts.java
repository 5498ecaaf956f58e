package dev.amends.contact.permission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attempts that the rules count. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

  /** Those of a case since a moment; a reservation that expired unused is given back. */
  List<Attempt> ofCase(UUID caseId, Instant since, Instant now) {
    return list(
        "caseId = ?1 and at > ?2 and (reservedUntil is null or reservedUntil > ?3)",
        caseId,
        since,
        now);
  }

  Optional<Attempt> ofPermit(UUID permitId) {
    return find("permitId", permitId).firstResultOptional();
  }
}
