package dev.amends.assessment.request;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkCount;
import dev.amends.conventions.work.WorkCounts;
import dev.amends.conventions.work.WorkItem;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSearch;
import dev.amends.conventions.work.WorkSource;
import dev.amends.conventions.work.WorkStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the assessments to be filed as work. */
@ApplicationScoped
class RequestWorkSource implements WorkSource {
  private final AssessmentRequests requests;
  private final WorkCounts counts;
  private final RequestWorkCommands commands;

  RequestWorkSource(AssessmentRequests requests, WorkCounts counts, RequestWorkCommands commands) {
    this.requests = requests;
    this.counts = counts;
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.FILE_ASSESSMENT;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    if (!search.includesDeadlines()) {
      return List.of();
    }
    QueryConditions conditions = search.ofDeadlines(page, now);
    return requests
        .find(
            "status = OPEN and " + conditions.where() + " order by dueAt, id",
            conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list()
        .stream()
        .map(request -> item(request, now))
        .toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofDeadlines(kind(), AssessmentRequest.class, "status = OPEN", search, now);
  }

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), commands::assign));
  }

  private WorkItem item(AssessmentRequest request, Instant now) {
    return new WorkItem(
        request.id,
        kind(),
        request.caseId,
        request.lenderId,
        request.accountId,
        request.dueAt,
        null,
        request.assignee,
        kind().role(),
        request.cause.name(),
        WorkStatus.ofDeadline(request.dueAt, now),
        request.version,
        "/assessment-requests/" + request.id);
  }
}
