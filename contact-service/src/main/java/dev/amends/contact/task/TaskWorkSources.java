package dev.amends.contact.task;

import dev.amends.conventions.work.WorkCounts;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSource;
import dev.amends.events.ContactEvent.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The sources of work of this feature, one for each kind of task. */
@ApplicationScoped
class TaskWorkSources {

  @Produces
  @ApplicationScoped
  WorkSource visits(Tasks tasks, WorkCounts counts, TaskWorkCommands commands) {
    return new TaskWorkSource(tasks, TaskKind.FIELD_VISIT, WorkKind.FIELD_VISIT, counts, commands);
  }

  @Produces
  @ApplicationScoped
  WorkSource traces(Tasks tasks, WorkCounts counts, TaskWorkCommands commands) {
    return new TaskWorkSource(
        tasks, TaskKind.TRACE_CONTACT, WorkKind.TRACE_CONTACT, counts, commands);
  }

  @Produces
  @ApplicationScoped
  WorkSource letters(Tasks tasks, WorkCounts counts, TaskWorkCommands commands) {
    return new TaskWorkSource(tasks, TaskKind.SEND_LETTER, WorkKind.SEND_LETTER, counts, commands);
  }
}
