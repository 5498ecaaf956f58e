package dev.amends.cases.search;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Optional criteria for listing cases. */
public class CaseSearch {
  private static final int IDS_MAX = 100;
  private static final String STALLED =
      "status = OPEN and id in (select s.caseId from StalledCase s)";

  @QueryParam("id")
  @Parameter(
      description =
          "The ids of up to "
              + IDS_MAX
              + " cases, which are listed in this order on one page. Unknown ids are left out. Cannot"
              + " be combined with anything else.")
  public List<UUID> ids = List.of();

  @QueryParam("status")
  @Parameter(description = "The status: OPEN, CURED, CHARGED_OFF or CLOSED.", example = "OPEN")
  public @Nullable CaseStatus status;

  @QueryParam("class")
  @Parameter(description = "The class: A, B, C, D or UNKNOWN.")
  public @Nullable CustomerClass customerClass;

  @QueryParam("bucket")
  @Parameter(description = "One of the configured ranges of days past due.", example = "31-60")
  public @Nullable String bucket;

  @QueryParam("lenderId")
  public @Nullable String lenderId;

  @QueryParam("assignee")
  @Parameter(
      description = "The name of the person to whom the case is assigned.",
      example = "li.na")
  public @Nullable String assignee;

  @QueryParam("withoutNextStep")
  @Parameter(
      description =
          "true: only open cases for which the last check found no next step; false: only others.",
      example = "false")
  public @Nullable Boolean withoutNextStep;

  /** Whether the caller names the cases. */
  boolean isById() {
    return !ids.isEmpty();
  }

  /**
   * Loads the named cases in the order of their ids; leaves out those that do not exist.
   *
   * @throws dev.amends.conventions.Problem 400 if there are too many ids, or another criterion
   */
  List<CollectionCase> load(CollectionCases cases, PageRequest page) {
    if (ids.size() > IDS_MAX) {
      throw Problems.invalid(
          "id", "must be given at most " + IDS_MAX + " times (was " + ids.size() + ")");
    }
    if (page.limit != null || page.cursor != null || hasOtherCriteria()) {
      throw Problems.invalid("id", "must not be combined with another criterion, limit or cursor");
    }
    Map<UUID, CollectionCase> found = cases.load(Set.copyOf(ids));
    return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  private boolean hasOtherCriteria() {
    return Stream.of(status, customerClass, bucket, lenderId, assignee, withoutNextStep)
        .anyMatch(Objects::nonNull);
  }

  /** Finds a page of cases in the order in which they were opened. */
  List<CollectionCase> find(CollectionCases cases, PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("status = :status", status);
    conditions.add("customerClass = :class", customerClass);
    conditions.add("figures.bucket = :bucket", bucket);
    conditions.add("account.lenderId = :lenderId", lenderId);
    conditions.add("assignee = :assignee", assignee);
    if (withoutNextStep != null) {
      conditions.add(withoutNextStep ? STALLED : "not (" + STALLED + ")");
    }
    return cases
        .find(conditions.where() + " order by id", conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
