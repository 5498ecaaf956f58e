package dev.amends.cases.complaints;

import dev.amends.conventions.Roles;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns many complaints at once. */
@ApplicationScoped
class ComplaintAssigner implements WorkAssigner {
  private final ComplaintCommands commands;

  ComplaintAssigner(ComplaintCommands commands) {
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.DECIDE_COMPLAINT;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.COMPLIANCE);
  }

  @Override
  public void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    commands.assign(id, precondition, assignee);
  }
}
