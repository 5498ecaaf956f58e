package dev.amends.assessment.request;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.DuePosition;
import dev.amends.conventions.persistence.QueryConditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Optional criteria for listing requests. */
public class AssessmentRequestSearch {
  @QueryParam("lenderId")
  public @Nullable String lenderId;

  @QueryParam("caseId")
  @Parameter(description = "Returns only the requests of this case.")
  public @Nullable UUID caseId;

  @QueryParam("status")
  @Parameter(description = "The status: OPEN, FULFILLED, OBSOLETE or DECLINED.", example = "OPEN")
  public @Nullable RequestStatus status;

  @QueryParam("dueBefore")
  @Parameter(example = "2030-01-15T10:30:00Z")
  public @Nullable Instant dueBefore;

  @QueryParam("assignee")
  @Parameter(description = "The name of the person to whom the request is assigned.")
  public @Nullable String assignee;

  @QueryParam("overdue")
  @Parameter(
      description = "true: only open requests that were due before now; false: only the others.",
      example = "false")
  public @Nullable Boolean overdue;

  /** Finds a page of requests, the longest due first. */
  List<AssessmentRequest> find(AssessmentRequests requests, PageRequest page, Instant now) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("caseId = :caseId", caseId);
    conditions.add("status = :status", status);
    conditions.add("dueAt < :dueBefore", dueBefore);
    conditions.add("assignee = :assignee", assignee);
    if (overdue != null) {
      conditions.add(
          overdue ? "status = OPEN and dueAt < :now" : "status <> OPEN or dueAt >= :now", now);
    }
    DuePosition.addTo(conditions, page);
    return requests
        .find(conditions.where() + " order by dueAt, id", conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
