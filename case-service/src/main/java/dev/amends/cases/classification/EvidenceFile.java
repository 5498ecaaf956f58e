package dev.amends.cases.classification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The evidence of all cases. */
@ApplicationScoped
class EvidenceFile implements PanacheRepositoryBase<Evidence, UUID> {

  List<Evidence> of(Collection<UUID> caseIds) {
    return caseIds.isEmpty() ? List.of() : list("caseId in ?1 order by observedAt, id", caseIds);
  }

  List<Evidence> until(UUID caseId, Instant last) {
    return list("caseId = ?1 and observedAt < ?2 order by observedAt, id", caseId, last);
  }
}
