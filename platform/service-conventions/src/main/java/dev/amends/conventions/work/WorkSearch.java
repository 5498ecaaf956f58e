package dev.amends.conventions.work;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.DuePosition;
import dev.amends.conventions.persistence.QueryConditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Optional criteria for listing work. */
public class WorkSearch {
  private static final List<String> ROLES =
      List.of(Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS);

  @QueryParam("role")
  @Parameter(description = "The role whose work it is.", example = "agent")
  public @Nullable String role;

  @QueryParam("assignee")
  @Parameter(description = "The name of the person who is to do it.", example = "li.na")
  public @Nullable String assignee;

  @QueryParam("unassigned")
  @Parameter(description = "true for work that nobody is to do; not together with assignee.")
  public @Nullable Boolean unassigned;

  @QueryParam("lenderId")
  @Parameter(example = "CU-DEMO")
  public @Nullable String lenderId;

  @QueryParam("kind")
  @Parameter(description = "A kind that this service does not own matches nothing.")
  public @Nullable WorkKind kind;

  @QueryParam("dueBefore")
  @Parameter(example = "2030-01-15T10:30:00Z")
  public @Nullable Instant dueBefore;

  @QueryParam("status")
  @Parameter(
      description = "SCHEDULED: not to be done yet; DUE: to be done now; LATE: should be done.")
  public @Nullable WorkStatus status;

  /** Only these items; null for all. */
  private @Nullable Set<UUID> ids;

  /** The criteria of the items that a request assigns. */
  static WorkSearch of(WorkAssignmentRequest request) {
    WorkSearch search = new WorkSearch();
    search.lenderId = request.lenderId();
    search.dueBefore = request.dueBefore();
    search.ids = request.ids();
    if (request.ids() == null) {
      search.assignee = request.from();
      search.unassigned = request.from() == null;
    }
    return search;
  }

  /**
   * Rejects values that their types do not exclude.
   *
   * @throws dev.amends.conventions.Problem 400 if the role is unknown, or if both an assignee and
   *     unassigned work are requested
   */
  void requireValid() {
    if (role != null && !ROLES.contains(role)) {
      throw Problems.invalid("role", "must be one of " + ROLES + " (was " + role + ")");
    }
    if (assignee != null && Boolean.TRUE.equals(unassigned)) {
      throw Problems.invalid("unassigned", "must not be true together with assignee");
    }
  }

  /** Whether work of a kind can match. */
  public boolean includes(WorkKind candidate) {
    return (kind == null || kind == candidate) && (role == null || role.equals(candidate.role()));
  }

  /** Whether work with a deadline can match; it is never SCHEDULED. */
  public boolean includesDeadlines() {
    return status != WorkStatus.SCHEDULED;
  }

  /**
   * The conditions on work that is done at a time, for an entity with the attributes id, lenderId,
   * assignee, dueAt and slaUntil.
   */
  public QueryConditions ofAppointments(PageRequest page, Instant now) {
    QueryConditions conditions = ofAppointments(now);
    DuePosition.addTo(conditions, page);
    return conditions;
  }

  QueryConditions ofAppointments(Instant now) {
    QueryConditions conditions = conditions();
    switch (status) {
      case null -> {}
      case SCHEDULED -> conditions.add("dueAt > :now", now);
      case DUE -> {
        conditions.add("dueAt <= :now", now);
        conditions.add("slaUntil is null or slaUntil > :now", now);
      }
      case LATE -> conditions.add("dueAt <= :now and slaUntil <= :now", now);
    }
    return conditions;
  }

  /**
   * The conditions on work that is done by a time, for an entity with the attributes id, lenderId,
   * assignee and dueAt.
   */
  public QueryConditions ofDeadlines(PageRequest page, Instant now) {
    QueryConditions conditions = ofDeadlines(now);
    DuePosition.addTo(conditions, page);
    return conditions;
  }

  QueryConditions ofDeadlines(Instant now) {
    QueryConditions conditions = conditions();
    if (status != null) {
      conditions.add(status == WorkStatus.LATE ? "dueAt <= :now" : "dueAt > :now", now);
    }
    return conditions;
  }

  private QueryConditions conditions() {
    QueryConditions conditions = new QueryConditions();
    conditions.add("lenderId = :lenderId", lenderId);
    conditions.add("assignee = :assignee", assignee);
    if (unassigned != null) {
      conditions.add(unassigned ? "assignee is null" : "assignee is not null");
    }
    conditions.add("id in :ids", ids);
    conditions.add("dueAt < :dueBefore", dueBefore);
    return conditions;
  }
}
