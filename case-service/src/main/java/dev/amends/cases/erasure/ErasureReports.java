package dev.amends.cases.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The reports of all services. */
@ApplicationScoped
class ErasureReports implements PanacheRepositoryBase<ErasureReport, UUID> {

  List<ErasureReport> ofRequests(Collection<UUID> requestIds) {
    return requestIds.isEmpty() ? List.of() : list("requestId in ?1", requestIds);
  }

  boolean contains(UUID requestId, UUID caseId, String service) {
    return count("requestId = ?1 and caseId = ?2 and service = ?3", requestId, caseId, service) > 0;
  }
}
