package dev.amends.contact.task;

import dev.amends.conventions.Roles;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns many tasks of one kind at once. */
record TaskAssigner(Tasks tasks, TaskWorkCommands commands, WorkKind kind) implements WorkAssigner {

  @Override
  public Set<String> roles() {
    return Set.of(Roles.SUPERVISOR);
  }

  @Override
  public void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    Task task = tasks.lock(id).task();
    precondition.accept(task.version);
    commands.assign(task, assignee);
  }
}
