package dev.amends.cases.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The cases of all requests for erasure. */
@ApplicationScoped
class ErasureCases implements PanacheRepositoryBase<ErasureCase, UUID> {

  List<ErasureCase> ofRequests(Collection<UUID> requestIds) {
    return requestIds.isEmpty() ? List.of() : list("requestId in ?1 order by caseId", requestIds);
  }

  boolean contains(UUID requestId, UUID caseId) {
    return count("requestId = ?1 and caseId = ?2", requestId, caseId) > 0;
  }

  /** Finds cases that are due for review, longest overdue first. */
  List<ErasureCase> findToReview(Instant now, int limit) {
    return find("reviewAt <= ?1 order by reviewAt, id", now).range(0, limit - 1).list();
  }
}
