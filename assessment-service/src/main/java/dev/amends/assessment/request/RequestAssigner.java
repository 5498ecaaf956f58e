package dev.amends.assessment.request;

import dev.amends.conventions.Roles;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns many assessment requests at once. */
@ApplicationScoped
class RequestAssigner implements WorkAssigner {
  private final RequestWorkCommands commands;

  RequestAssigner(RequestWorkCommands commands) {
    this.commands = commands;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.FILE_ASSESSMENT;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.SUPERVISOR);
  }

  @Override
  public void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    commands.assign(id, precondition, assignee);
  }
}
