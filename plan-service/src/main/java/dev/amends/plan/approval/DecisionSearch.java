package dev.amends.plan.approval;

import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Optional criteria for listing plans and the terms that wait for a decision. */
public class DecisionSearch {
  @QueryParam("caseId")
  @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
  public @Nullable UUID caseId;

  @QueryParam("status")
  @Parameter(
      description =
          "PENDING, or PENDING_APPROVAL, which means the same; other values are rejected.",
      example = "PENDING")
  public @Nullable PendingStatus status;

  @QueryParam("lenderId")
  public @Nullable String lenderId;

  @QueryParam("olderThan")
  @Parameter(
      description =
          "Only terms that have waited for longer than an ISO 8601 duration such as PT4H, or were"
              + " proposed before an instant such as 2026-11-30T08:00:00Z.",
      example = "PT4H")
  public @Nullable String olderThan;

  @QueryParam("assignee")
  @Parameter(description = "The name of the person who is to decide.", example = "wang.wei")
  public @Nullable String assignee;

  @QueryParam("unassigned")
  @Parameter(description = "true: only terms without an assignee; false: only those with one.")
  public @Nullable Boolean unassigned;

  /**
   * The conditions on the version {@code v} that waits and its plan {@code p}.
   *
   * @throws dev.amends.conventions.Problem 400 if olderThan is neither a duration nor an instant
   */
  QueryConditions conditions(Instant now) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("v.lender_id = :lenderId", lenderId);
    conditions.add("v.assignee = :assignee", assignee);
    conditions.add("(v.assignee is null) = :unassigned", unassigned);
    conditions.add("v.proposed_at < :before", olderThan == null ? null : before(olderThan, now));
    conditions.add("p.case_id = :caseId", caseId);
    return conditions;
  }

  /** A time outside the life of this service is as good as its start or the present. */
  private static Instant before(String text, Instant now) {
    try {
      Instant before = text.startsWith("P") ? now.minus(Duration.parse(text)) : Instant.parse(text);
      return before.isBefore(Instant.EPOCH) ? Instant.EPOCH : before.isAfter(now) ? now : before;
    } catch (DateTimeException | ArithmeticException e) {
      throw Problems.invalid(
          "olderThan",
          "must be an ISO 8601 duration such as PT4H, or an instant such as 2026-11-30T08:00:00Z"
              + " (was "
              + text
              + ")");
    }
  }
}
