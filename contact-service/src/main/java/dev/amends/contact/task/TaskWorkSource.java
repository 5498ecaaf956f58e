package dev.amends.contact.task;

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
import dev.amends.events.ContactEvent.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Lists the tasks of one kind as work; paused ones are not work. */
final class TaskWorkSource implements WorkSource {
  private final Tasks tasks;
  private final TaskKind taskKind;
  private final WorkKind workKind;
  private final WorkCounts counts;
  private final TaskWorkCommands commands;

  TaskWorkSource(
      Tasks tasks,
      TaskKind taskKind,
      WorkKind workKind,
      WorkCounts counts,
      TaskWorkCommands commands) {
    this.tasks = tasks;
    this.taskKind = taskKind;
    this.workKind = workKind;
    this.counts = counts;
    this.commands = commands;
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

  @Override
  public Optional<WorkAssigner> assigner() {
    return Optional.of(new WorkAssigner(Set.of(Roles.SUPERVISOR), this::assign));
  }

  private void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    Task task = tasks.lock(id).task();
    precondition.accept(task.version);
    commands.assign(task, assignee);
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
