package dev.amends.contact.task;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.conventions.work.WorkCount;
import dev.amends.conventions.work.WorkCounts;
import dev.amends.conventions.work.WorkItem;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSearch;
import dev.amends.conventions.work.WorkSource;
import dev.amends.conventions.work.WorkStatus;
import dev.amends.events.ContactEvent.TaskKind;
import java.time.Instant;
import java.util.List;

/** Lists the tasks of one kind as work; paused ones are not work. */
final class TaskWorkSource implements WorkSource {
  private final Tasks tasks;
  private final TaskKind taskKind;
  private final WorkKind workKind;
  private final WorkCounts counts;

  TaskWorkSource(Tasks tasks, TaskKind taskKind, WorkKind workKind, WorkCounts counts) {
    this.tasks = tasks;
    this.taskKind = taskKind;
    this.workKind = workKind;
    this.counts = counts;
  }

  @Override
  public WorkKind kind() {
    return workKind;
  }

  @Override
  public List<WorkItem> find(WorkSearch search, PageRequest page, Instant now) {
    QueryConditions conditions = search.ofAppointments(page, now);
    conditions.add("status = :taskStatus", TaskStatus.OPEN);
    conditions.add("kind = :taskKind", taskKind);
    return tasks
        .find(conditions.where() + " order by dueAt, id", conditions.parameters())
        .range(0, page.rowsToRead() - 1)
        .list()
        .stream()
        .map(task -> item(task, now))
        .toList();
  }

  @Override
  public List<WorkCount> count(WorkSearch search, Instant now) {
    return counts.ofAppointments(
        workKind, Task.class, "status = OPEN and kind = " + taskKind, search, now);
  }

  private WorkItem item(Task task, Instant now) {
    return new WorkItem(
        task.id,
        workKind,
        task.caseId,
        task.lenderId,
        task.accountId,
        task.dueAt,
        task.slaUntil,
        task.assignee,
        workKind.role(),
        task.reason.name(),
        WorkStatus.ofAppointment(task.dueAt, task.slaUntil, now),
        task.version,
        "/tasks/" + task.id);
  }
}
