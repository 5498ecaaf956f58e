package dev.amends.contact.task;

import dev.amends.contact.callback.PhoneReachabilityChanged;
import dev.amends.contact.letter.NoticeProgress;
import dev.amends.events.ContactEvent.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Schedules and ends tasks when the last number of a borrower is lost, and as letters progress. */
@ApplicationScoped
class TaskChangeListener {
  private final Tasks tasks;
  private final TaskCommands commands;
  private final TraceCommands traces;
  private final InstantSource clock;

  TaskChangeListener(
      Tasks tasks, TaskCommands commands, TraceCommands traces, InstantSource clock) {
    this.tasks = tasks;
    this.commands = commands;
    this.traces = traces;
    this.clock = clock;
  }

  void onPhoneReachability(@Observes PhoneReachabilityChanged changed) {
    if (changed.reachable()) {
      traces.end(changed.file(), changed.origin());
    } else {
      traces.trace(changed.file(), changed.origin());
    }
  }

  void onNotice(@Observes NoticeProgress progress) {
    switch (progress.step()) {
      case WRITTEN ->
          commands.schedule(
              progress.file(),
              TaskKind.SEND_LETTER,
              TaskCause.ofLetter(progress.noticeId()),
              progress.origin());
      case WRITTEN_URGENTLY ->
          commands.schedule(
              progress.file(),
              TaskKind.SEND_LETTER,
              TaskCause.ofLetter(progress.noticeId()),
              clock.instant(),
              progress.origin());
      case SENT ->
          tasks
              .findOpenByNotice(progress.noticeId())
              .forEach(task -> commands.complete(task, TaskResult.SENT, null, progress.origin()));
      case WITHDRAWN ->
          commands.cancel(
              tasks.findOpenByNotice(progress.noticeId()),
              task -> true,
              "the notice was withdrawn",
              progress.origin());
    }
  }
}
