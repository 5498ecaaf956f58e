package dev.amends.cases.classification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The evidence of all cases, oldest first. */
@ApplicationScoped
class EvidenceEntries implements PanacheRepositoryBase<EvidenceEntry, UUID> {

  /** Finds the evidence of cases that has not been withdrawn. */
  List<EvidenceEntry> findByCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : list("caseId in ?1 and withdrawnAt is null order by observedAt, id", caseIds);
  }

  /** Finds the evidence of a case that was observed before an instant and not withdrawn by then. */
  List<EvidenceEntry> findObservedBefore(UUID caseId, Instant end) {
    return list(
        "caseId = ?1 and observedAt < ?2 and (withdrawnAt is null or withdrawnAt >= ?2)"
            + " order by observedAt, id",
        caseId,
        end);
  }
}
