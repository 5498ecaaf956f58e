package dev.amends.cases.referral;

import dev.amends.conventions.Roles;
import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns many referrals at once: decisions, or outcomes to be recorded. */
record ReferralAssigner(ReferralDecisionCommands commands, WorkKind kind) implements WorkAssigner {

  @Override
  public Set<String> roles() {
    return Set.of(Roles.SUPERVISOR);
  }

  @Override
  public void assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    commands.assign(id, precondition, assignee);
  }
}
