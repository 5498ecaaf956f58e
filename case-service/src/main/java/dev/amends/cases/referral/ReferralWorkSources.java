package dev.amends.cases.referral;

import dev.amends.cases.referral.Referral.Status;
import dev.amends.conventions.work.WorkCounts;
import dev.amends.conventions.work.WorkKind;
import dev.amends.conventions.work.WorkSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Produces the sources of work of this feature: decisions, and the outcomes of approved referrals.
 */
@ApplicationScoped
class ReferralWorkSources {

  @Produces
  @ApplicationScoped
  WorkSource decisions(Referrals referrals, WorkCounts counts, ReferralDecisionCommands commands) {
    return new ReferralWorkSource(
        referrals, Status.PROPOSED, WorkKind.DECIDE_REFERRAL, counts, commands);
  }

  @Produces
  @ApplicationScoped
  WorkSource outcomes(Referrals referrals, WorkCounts counts, ReferralDecisionCommands commands) {
    return new ReferralWorkSource(
        referrals, Status.APPROVED, WorkKind.RECORD_REFERRAL_OUTCOME, counts, commands);
  }
}
