package dev.amends.cases.referral;

import dev.amends.conventions.work.WorkAssigner;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces what assigns the work of this feature. */
@ApplicationScoped
class ReferralAssigners {

  @Produces
  @Singleton
  WorkAssigner decisionAssigner(ReferralDecisionCommands commands) {
    return new ReferralAssigner(commands, WorkKind.DECIDE_REFERRAL);
  }

  @Produces
  @Singleton
  WorkAssigner outcomeAssigner(ReferralDecisionCommands commands) {
    return new ReferralAssigner(commands, WorkKind.RECORD_REFERRAL_OUTCOME);
  }
}
