package dev.amends.contact.task;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Schedules, pauses, resumes and cancels tasks, and publishes each change. The caller holds the
 * lock of the case's account.
 */
@ApplicationScoped
public class TaskCommands {
  private final Tasks tasks;
  private final TaskConfig config;
  private final PersonFacts facts;
  private final Outbox outbox;
  private final InstantSource clock;

  TaskCommands(
      Tasks tasks, TaskConfig config, PersonFacts facts, Outbox outbox, InstantSource clock) {
    this.tasks = tasks;
    this.config = config;
    this.facts = facts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Loads the open tasks of cases, with one query. */
  public TaskBatch load(Collection<UUID> caseIds) {
    TaskBatch batch = new TaskBatch(caseId -> tasks.findOpen(List.of(caseId)));
    batch.addAll(caseIds, tasks.findOpen(caseIds));
    return batch;
  }

  /** Schedules a task for the configured time after its cause. */
  Task schedule(CaseFile file, TaskKind kind, TaskCause cause, Origin origin) {
    return schedule(file, kind, cause, clock.instant().plus(dueAfter(kind)), origin);
  }

  /** Schedules a task; it pauses at once if contact about the case stops. */
  Task schedule(CaseFile file, TaskKind kind, TaskCause cause, Instant dueAt, Origin origin) {
    Task task = new Task(UuidCreator.getTimeOrderedEpoch(), file, kind, cause);
    outbox.append(task.schedule(dueAt, sla(kind), origin), clock.instant());
    if (facts.isHeld(file)) {
      task.pause();
    }
    tasks.persist(task);
    return task;
  }

  /** Pauses the open tasks of a case when contact about it stops. */
  public void pause(TaskBatch batch, CaseFile file) {
    batch.open(file.caseId()).forEach(Task::pause);
  }

  /** Resumes the paused tasks of a case with notice: none is due at once. */
  public void resume(TaskBatch batch, CaseFile file, Origin origin) {
    Instant now = clock.instant();
    for (Task task : batch.open(file.caseId())) {
      if (task.status == TaskStatus.PAUSED) {
        Instant due = TaskPolicy.dueAfterPause(task.dueAt, now, config.noticeAfterHold());
        outbox.append(task.schedule(due, sla(task.kind), origin), now);
      }
    }
  }

  /**
   * Gives the open tasks of a reassigned case to its new assignee, except those of a third person.
   *
   * @param assignee null if the case is left unassigned
   * @param previous the assignee of the case before; null if there was none
   */
  public void reassign(
      TaskBatch batch,
      CaseFile file,
      @Nullable String assignee,
      @Nullable String previous,
      Origin origin) {
    batch.open(file.caseId()).stream()
        .filter(task -> task.assignee == null || task.assignee.equals(previous))
        .filter(task -> !Objects.equals(task.assignee, assignee))
        .forEach(task -> assign(task, assignee, origin));
  }

  /** Cancels the open tasks of a case that has ended. */
  public void end(TaskBatch batch, CaseFile file, String why, Origin origin) {
    cancel(batch.open(file.caseId()), task -> true, why, origin);
  }

  /** Cancels the open tasks that match. */
  void cancel(List<Task> open, Predicate<Task> selection, String why, Origin origin) {
    Instant now = clock.instant();
    open.stream()
        .filter(selection)
        .forEach(task -> outbox.append(task.cancel(why, now, origin), now));
  }

  /** Completes a task. */
  void complete(Task task, TaskResult result, @Nullable UUID contactId, Origin origin) {
    Instant now = clock.instant();
    outbox.append(task.complete(result, contactId, now, origin), now);
  }

  /** Assigns a task to a person, or to nobody. */
  void assign(Task task, @Nullable String assignee, Origin origin) {
    outbox.append(task.assign(assignee, origin), clock.instant());
  }

  /** The configured time from the cause of a task until it is due. */
  Duration dueAfter(TaskKind kind) {
    return config.dueAfter().getOrDefault(kind, Duration.ZERO);
  }

  private Duration sla(TaskKind kind) {
    return config.slas().getOrDefault(kind, config.sla());
  }
}
