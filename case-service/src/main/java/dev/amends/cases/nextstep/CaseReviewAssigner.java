package dev.amends.cases.nextstep;

import dev.amends.cases.lifecycle.CaseCommands;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Roles;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns many cases without a next step at once. */
@ApplicationScoped
class CaseReviewAssigner implements WorkAssigner {
  private final CaseCommands commands;
  private final Caller caller;

  CaseReviewAssigner(CaseCommands commands, Caller caller) {
    this.commands = commands;
    this.caller = caller;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.REVIEW_CASE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.SUPERVISOR);
  }

  @Override
  public void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    commands.assign(id, precondition, assignee, caller.origin("assigned several cases at once"));
  }
}
