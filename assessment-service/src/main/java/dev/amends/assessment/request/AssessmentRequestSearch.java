package dev.amends.assessment.request;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
  public @Nullable String status;

  @QueryParam("dueBefore")
  @Parameter(example = "2030-01-15T10:30:00Z")
  public @Nullable Instant dueBefore;

  @QueryParam("assignee")
  @Parameter(description = "The name of the person to whom the request is assigned.")
  public @Nullable String assignee;

  @QueryParam("overdue")
  @Parameter(
      description = "true: only open requests that were due before now; false: only the others.",
      schema = @Schema(type = SchemaType.BOOLEAN),
      example = "false")
  public @Nullable String overdue;

  /** The position of a request in the order of due times, from which the next page continues. */
  record Position(Instant dueAt, UUID id) {
    static Position of(AssessmentRequest request) {
      return new Position(request.dueAt, request.id);
    }

    static Position parse(String text) {
      String[] parts = text.split("\\|", 2);
      return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
      return dueAt + "|" + id;
    }
  }

  /** Finds a page of requests, the longest due first. */
  List<AssessmentRequest> find(AssessmentRequests requests, PageRequest page, Instant now) {
    Conditions conditions = new Conditions();
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("caseId = :caseId", caseId);
    conditions.add("status = :status", status());
    conditions.add("dueAt < :dueBefore", dueBefore);
    conditions.add("assignee = :assignee", assignee);
    if (overdue != null) {
      conditions.add(
          isOverdueWanted()
              ? "status = OPEN and dueAt < :now"
              : "(status <> OPEN or dueAt >= :now)",
          now);
    }
    page.after(Position::parse)
        .ifPresent(
            after -> {
              conditions.add("dueAt >= :dueAt", after.dueAt());
              conditions.add("(dueAt > :dueAt or id > :id)", after.id());
            });
    return requests
        .find(conditions.where() + " order by dueAt, id", conditions.parameters)
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  private @Nullable RequestStatus status() {
    if (status == null) {
      return null;
    }
    return Arrays.stream(RequestStatus.values())
        .filter(known -> known.name().equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.invalid(
                    "status",
                    "must be one of %s (was %s)"
                        .formatted(Arrays.toString(RequestStatus.values()), status)));
  }

  private boolean isOverdueWanted() {
    if (!"true".equals(overdue) && !"false".equals(overdue)) {
      throw Problems.invalid("overdue", "must be true or false (was " + overdue + ")");
    }
    return "true".equals(overdue);
  }

  /** The conditions of a query; a condition without a value is omitted. */
  private static final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition; its last parameter has the value. */
    void add(String condition, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        String name = condition.substring(condition.lastIndexOf(':') + 1);
        parameters.put(name.replace(")", ""), value);
      }
    }

    String where() {
      return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }
  }
}
