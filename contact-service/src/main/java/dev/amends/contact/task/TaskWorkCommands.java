package dev.amends.contact.task;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.ending.Ending;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.task.TaskResource.TaskRequest;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do with tasks: request, claim, assign and cancel them. */
@ApplicationScoped
class TaskWorkCommands {
  private final Tasks tasks;
  private final TaskCommands commands;
  private final VisitCommands visits;
  private final Persons persons;
  private final PersonFacts facts;
  private final Ownership ownership;
  private final Caller caller;
  private final InstantSource clock;

  TaskWorkCommands(
      Tasks tasks,
      TaskCommands commands,
      VisitCommands visits,
      Persons persons,
      PersonFacts facts,
      Ownership ownership,
      Caller caller,
      InstantSource clock) {
    this.tasks = tasks;
    this.commands = commands;
    this.visits = visits;
    this.persons = persons;
    this.facts = facts;
    this.ownership = ownership;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Schedules a task that a person requests.
   *
   * @throws dev.amends.conventions.Problem 400 if a field is invalid, 409 if the case is not open,
   *     is on hold, or has an open task of the kind, or if a rule denies the visit
   */
  Task request(TaskRequest request) {
    request.requireValid(clock.instant());
    CaseFile file = persons.lock(request.caseId());
    requireActive(file);
    requireNone(file, request);
    Instant dueAt = dueAt(request);
    if (request.kind() == TaskKind.FIELD_VISIT) {
      visits.requirePermitted(file, dueAt);
    }
    Task task =
        commands.schedule(
            file,
            request.kind(),
            new TaskCause(request.reason(), null, null, request.note()),
            dueAt,
            caller.origin("requested the task"));
    tasks.flush();
    return task;
  }

  private Instant dueAt(TaskRequest request) {
    return request.dueAt() == null
        ? clock.instant().plus(commands.dueAfter(request.kind()))
        : request.dueAt();
  }

  private void requireNone(CaseFile file, TaskRequest request) {
    tasks.findOpen(List.of(file.caseId())).stream()
        .filter(task -> task.kind == request.kind())
        .findFirst()
        .ifPresent(
            open -> {
              throw Problems.conflict(
                  "task-open",
                  "The case already has an open task of this kind: %s.".formatted(open.id));
            });
  }

  private void requireActive(CaseFile file) {
    if (!file.isOpen()) {
      throw Problems.conflict(
          "case-not-open", "The case is " + file.status() + "; a task needs an open case.");
    }
    List<HoldKind> holds = facts.holds(file);
    if (!holds.isEmpty()) {
      throw Problems.conflict("case-on-hold", "The case is on hold: " + holds);
    }
  }

  /**
   * Assigns a locked task to the caller.
   *
   * @throws dev.amends.conventions.Problem 409 if it is another person's, or is not active
   */
  void claim(Task task) {
    task.requireActive();
    String holder = task.assignee;
    if (holder != null && !holder.equals(caller.name())) {
      throw WorkClaims.taken("task", holder);
    }
    assign(task, caller.name());
  }

  /**
   * Assigns a locked task to a person, or to nobody.
   *
   * @throws dev.amends.conventions.Problem 403 if an agent assigns another person, 409 if the task
   *     has ended
   */
  void assign(Task task, @Nullable String assignee) {
    task.requireOpen();
    ownership.requireAssignable(OwnedOperation.ASSIGN_TASK, task.assignee, assignee);
    if (!Objects.equals(task.assignee, assignee)) {
      commands.assign(task, assignee, caller.origin("assigned the task"));
    }
    tasks.flush();
  }

  /**
   * Cancels a locked task.
   *
   * @throws dev.amends.conventions.Problem 403 if it is another person's, 409 if it has ended
   */
  void cancel(Task task, Ending ending) {
    task.requireOpen();
    ownership.require(OwnedOperation.CANCEL_TASK, task.assignee);
    commands.cancel(
        List.of(task),
        cancelled -> true,
        ending.reason().name(),
        caller.origin("cancelled the task: " + ending.reason()));
    if (ending.note() != null) {
      task.addNote(ending.note().strip());
    }
    tasks.flush();
  }
}
