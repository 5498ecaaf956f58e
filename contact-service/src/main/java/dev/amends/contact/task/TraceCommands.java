package dev.amends.contact.task;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Has the borrower traced while no usable phone number is on record. The caller holds the lock of
 * the case's account.
 */
@ApplicationScoped
public class TraceCommands {
  private final Tasks tasks;
  private final TaskCommands commands;
  private final TaskConfig config;
  private final InstantSource clock;

  TraceCommands(Tasks tasks, TaskCommands commands, TaskConfig config, InstantSource clock) {
    this.tasks = tasks;
    this.commands = commands;
    this.config = config;
    this.clock = clock;
  }

  /** Schedules the tracing of a borrower, unless one is open. */
  public void trace(CaseFile file, Origin origin) {
    if (openTraces(file).isEmpty()) {
      commands.schedule(file, TaskKind.TRACE_CONTACT, TaskCause.of(TaskReason.NO_NUMBER), origin);
    }
  }

  /** Schedules the next attempt to trace a borrower who was not found. */
  void traceLater(CaseFile file, Origin origin) {
    commands.schedule(
        file,
        TaskKind.TRACE_CONTACT,
        TaskCause.of(TaskReason.NO_NUMBER),
        clock.instant().plus(config.traceAgainAfter()),
        origin);
  }

  /** Cancels the tracing of a borrower who has a usable number on record again. */
  void end(CaseFile file, Origin origin) {
    commands.cancel(
        openTraces(file),
        task -> task.reason == TaskReason.NO_NUMBER,
        "a usable number is on record",
        origin);
  }

  private List<Task> openTraces(CaseFile file) {
    return tasks.findOpen(List.of(file.caseId())).stream()
        .filter(task -> task.kind == TaskKind.TRACE_CONTACT)
        .toList();
  }
}
