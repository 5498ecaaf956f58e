package dev.amends.contact.callback;

import dev.amends.conventions.Roles;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns many callbacks at once. */
@ApplicationScoped
class CallbackAssigner implements WorkAssigner {
  private final CallbackQueueCommands commands;
  private final Callbacks callbacks;

  CallbackAssigner(CallbackQueueCommands commands, Callbacks callbacks) {
    this.commands = commands;
    this.callbacks = callbacks;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.CALLBACK;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.SUPERVISOR);
  }

  @Override
  public void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    Callback callback = callbacks.lock(id);
    precondition.accept(callback.version);
    commands.assign(callback, assignee);
  }
}
