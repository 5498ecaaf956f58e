package dev.amends.cases.referral;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.CaseEvent.ReferralOutcome;
import dev.amends.events.CaseEvent.StepAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral to legal action.
 *
 * @param step the name of the step of the strategy
 * @param failedAttempts the number of failed contact attempts that count as proof
 * @param proof what is recorded in support, as of the proposal or the approval
 * @param proposedOn the business day at whose close it was proposed
 * @param decisionDueAt the time by which a supervisor is to decide
 * @param outcomeDueAt the time by which the outcome is to be recorded; absent before the approval
 * @param assignee the name of the person to whom the decision or the outcome is assigned; absent if
 *     nobody is
 * @param why the reason for its rejection or withdrawal
 * @param concludedOn the day of the outcome
 * @param version the version, used as the ETag
 */
record ReferralView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    @OperationalText String step,
    StepAction action,
    Referral.Status status,
    int failedAttempts,
    @OperationalText List<String> proof,
    LocalDate proposedOn,
    Instant proposedAt,
    Instant decisionDueAt,
    @Nullable Instant outcomeDueAt,
    @Nullable String assignee,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String why,
    @Nullable Instant withdrawnAt,
    @Nullable ReferralOutcome outcome,
    @Nullable LocalDate concludedOn,
    long version) {

  static ReferralView of(Referral referral) {
    return new ReferralView(
        referral.id,
        referral.caseId,
        referral.lenderId,
        referral.accountId,
        referral.step,
        referral.action,
        referral.status,
        referral.failedAttempts,
        referral.proof,
        referral.proposedOn,
        referral.proposedAt,
        referral.decisionDueAt,
        referral.outcomeDueAt,
        referral.assignee,
        referral.decidedBy,
        referral.decidedAt,
        referral.why,
        referral.withdrawnAt,
        referral.outcome,
        referral.concludedOn,
        referral.version);
  }
}
