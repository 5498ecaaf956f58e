package dev.amends.cases.complaints;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.DuePosition;
import dev.amends.conventions.persistence.QueryConditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Optional criteria for listing complaints. */
public class ComplaintSearch {
  @QueryParam("status")
  @Parameter(description = "The state: OPEN, UPHELD or REJECTED.", example = "OPEN")
  public Complaint.@Nullable State status;

  @QueryParam("dueBefore")
  @Parameter(description = "The deadline is before this time.", example = "2030-01-15T10:30:00Z")
  public @Nullable Instant dueBefore;

  @QueryParam("lenderId")
  @Parameter(example = "CU-DEMO")
  public @Nullable String lenderId;

  @QueryParam("type")
  @Parameter(example = "FREQUENCY")
  public Complaint.@Nullable Type type;

  @QueryParam("assignee")
  @Parameter(description = "The name of the person who decides.", example = "chen.yu")
  public @Nullable String assignee;

  QueryConditions conditions(PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("state = :state", status);
    conditions.add("dueAt < :dueBefore", dueBefore);
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("type = :type", type);
    conditions.add("assignee = :assignee", assignee);
    DuePosition.addTo(conditions, page);
    return conditions;
  }
}
