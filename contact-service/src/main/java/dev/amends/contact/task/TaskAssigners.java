package dev.amends.contact.task;

import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces what assigns the tasks of each kind. */
@ApplicationScoped
class TaskAssigners {

  @Produces
  @Singleton
  WorkAssigner visitAssigner(Tasks tasks, TaskWorkCommands commands) {
    return new TaskAssigner(tasks, commands, WorkKind.FIELD_VISIT);
  }

  @Produces
  @Singleton
  WorkAssigner traceAssigner(Tasks tasks, TaskWorkCommands commands) {
    return new TaskAssigner(tasks, commands, WorkKind.TRACE_CONTACT);
  }

  @Produces
  @Singleton
  WorkAssigner letterAssigner(Tasks tasks, TaskWorkCommands commands) {
    return new TaskAssigner(tasks, commands, WorkKind.SEND_LETTER);
  }
}
