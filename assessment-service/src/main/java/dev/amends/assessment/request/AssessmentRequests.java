package dev.amends.assessment.request;

import dev.amends.assessment.request.AssessmentRequest.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repository of the assessment requests. */
@ApplicationScoped
public class AssessmentRequests implements PanacheRepositoryBase<AssessmentRequest, UUID> {

  /** Finds the open request of a case. */
  public Optional<AssessmentRequest> findOpen(UUID caseId) {
    return Optional.ofNullable(findOpen(List.of(caseId)).get(caseId));
  }

  /** Finds the open requests of these cases, by case, in one query. */
  public Map<UUID, AssessmentRequest> findOpen(Collection<UUID> caseIds) {
    Map<UUID, AssessmentRequest> open = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1 and status = ?2", caseIds, Status.OPEN)
          .forEach(request -> open.put(request.caseId, request));
    }
    return open;
  }

  /** Finds, for each case, the newest request that closed because the case ended, in one query. */
  public Map<UUID, AssessmentRequest> findClosedWithCase(Collection<UUID> caseIds) {
    Map<UUID, AssessmentRequest> closed = new HashMap<>();
    if (!caseIds.isEmpty()) {
      list("caseId in ?1 and status = ?2 order by id", caseIds, Status.OBSOLETE)
          .forEach(request -> closed.put(request.caseId, request));
    }
    return closed;
  }

  List<AssessmentRequest> page(
      @Nullable UUID caseId, @Nullable Status status, @Nullable UUID afterId, int rows) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    if (caseId != null) {
      conditions.add("caseId = :caseId");
      parameters.put("caseId", caseId);
    }
    if (status != null) {
      conditions.add("status = :status");
      parameters.put("status", status);
    }
    if (afterId != null) {
      conditions.add("id > :afterId");
      parameters.put("afterId", afterId);
    }
    return find(String.join(" and ", conditions), Sort.by("id"), parameters)
        .range(0, rows - 1)
        .list();
  }
}
