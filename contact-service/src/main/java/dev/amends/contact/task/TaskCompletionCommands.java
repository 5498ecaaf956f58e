package dev.amends.contact.task;

import dev.amends.contact.borrower.ContactPointCommands;
import dev.amends.contact.borrower.ContactPointCommands.Usage;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.task.TaskCompletionResource.CompletionRequest;
import dev.amends.contact.task.TaskCompletionResource.FoundPoint;
import dev.amends.contact.task.Tasks.LockedTask;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Completes tasks that people carried out, and records what they found. */
@ApplicationScoped
class TaskCompletionCommands {
  private final Tasks tasks;
  private final TaskCommands commands;
  private final TraceCommands traces;
  private final VisitCommands visits;
  private final ContactPointCommands points;
  private final PersonFacts facts;
  private final Ownership ownership;
  private final Caller caller;

  TaskCompletionCommands(
      Tasks tasks,
      TaskCommands commands,
      TraceCommands traces,
      VisitCommands visits,
      ContactPointCommands points,
      PersonFacts facts,
      Ownership ownership,
      Caller caller) {
    this.tasks = tasks;
    this.commands = commands;
    this.traces = traces;
    this.visits = visits;
    this.points = points;
    this.facts = facts;
    this.ownership = ownership;
    this.caller = caller;
  }

  /**
   * Completes a locked task.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 if the result does not fit the task, 403 if
   *     it is not the caller's, 409 if it is not active or the contact point is on record already
   */
  void complete(LockedTask locked, CompletionRequest request) {
    Task task = locked.task();
    task.requireActive();
    ownership.require(OwnedOperation.COMPLETE_TASK, task.assignee);
    requireFitting(task, request);
    switch (task.kind) {
      case TRACE_CONTACT -> completeTrace(locked.file(), task, request);
      case SEND_LETTER ->
          throw Problems.conflict(
              "completed-by-delivery",
              "The task ends when the delivery of its letter is recorded: POST /notices/%s/deliveries."
                  .formatted(task.noticeId));
      case FIELD_VISIT ->
          visits.complete(
              locked.file(),
              task,
              request,
              caller.origin("visited the borrower: " + request.result()));
    }
    if (request.note() != null) {
      task.addNote(request.note().strip());
    }
    tasks.flush();
  }

  private static void requireFitting(Task task, CompletionRequest request) {
    TaskResult result = request.result();
    if (result.kind() != task.kind) {
      throw Problems.rejected(
          "result-of-another-kind",
          "result",
          "must be one of %s (was %s)"
              .formatted(
                  Arrays.stream(TaskResult.values())
                      .filter(other -> other.kind() == task.kind)
                      .toList(),
                  result));
    }
    if (request.visit() != null && task.kind != TaskKind.FIELD_VISIT) {
      throw Problems.invalid("visit", "must be absent for " + task.kind);
    }
    if (request.contactPoint() != null && task.kind != TaskKind.TRACE_CONTACT) {
      throw Problems.invalid("contactPoint", "must be absent for " + task.kind);
    }
  }

  /** The number that was found starts the calls again; without one, the tracing is repeated. */
  private void completeTrace(CaseFile file, Task task, CompletionRequest request) {
    FoundPoint point = request.contactPoint();
    if ((request.result() == TaskResult.FOUND) != (point != null)) {
      throw Problems.invalid("contactPoint", "must be given if and only if the result is FOUND");
    }
    Origin origin = caller.origin("traced the borrower: " + request.result());
    commands.complete(task, request.result(), null, origin);
    if (point != null) {
      points.add(
          file.caseId(),
          point.kind(),
          point.value(),
          new Usage(Party.BORROWER, point.placeOrUnknown(), false));
    }
    if (!facts.points(file).hasPhone()) {
      traces.traceLater(file, origin);
    }
  }
}
