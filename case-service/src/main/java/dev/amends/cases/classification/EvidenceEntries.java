package dev.amends.cases.classification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The evidence of all cases, by business date and in the order in which it became known. */
@ApplicationScoped
class EvidenceEntries implements PanacheRepositoryBase<EvidenceEntry, UUID> {
  private static final String IN_ORDER = " order by businessDate, knownAt, id";

  /** Finds the evidence of cases that has not been withdrawn. */
  List<EvidenceEntry> findByCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : list("caseId in ?1 and withdrawnAt is null" + IN_ORDER, caseIds);
  }

  /** Finds all evidence of a case, including what was withdrawn. */
  List<EvidenceEntry> findAllOf(UUID caseId) {
    return list("caseId = ?1" + IN_ORDER, caseId);
  }
}
