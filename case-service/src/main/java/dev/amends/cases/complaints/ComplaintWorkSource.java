package dev.amends.cases.complaints;

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

/** Lists the complaints that are to be decided as work. */
@ApplicationScoped
class ComplaintWorkSource implements WorkSource {
  private final Complaints complaints;
  private final WorkCounts counts;
  private final ComplaintCommands commands;

  ComplaintWorkSource(Complaints complaints, WorkCounts counts, ComplaintCommands commands) {
    this.complaints = complaints;
    this.counts = counts;
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.DECIDE_COMPLAINT;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    if (!search.includesDeadlines()) {
      return List.of();
    }
    QueryConditions conditions = search.ofDeadlines(page, now);
    conditions.add("state = :state", Complaint.State.OPEN);
    return complaints.pageByDeadline(conditions, page).stream()
        .map(complaint -> item(complaint, now))
        .toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofDeadlines(kind(), Complaint.class, "state = OPEN", search, now);
  }

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.COMPLIANCE), commands::assign));
  }

  private WorkItem item(Complaint complaint, Instant now) {
    return new WorkItem(
        complaint.id,
        kind(),
        complaint.caseId,
        complaint.lenderId,
        complaint.accountId,
        complaint.dueAt,
        null,
        complaint.assignee,
        kind().role(),
        complaint.type.name(),
        WorkStatus.ofDeadline(complaint.dueAt, now),
        complaint.version,
        "/complaints/" + complaint.id);
  }
}
