package dev.amends.plan.agreement;

import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposed terms, as they are kept for the record.
 *
 * @param ownWords the borrower's words, which never leave this service on a topic
 * @param overrideReason why the proposer exceeded what the borrower can sustain
 * @param approvalReason the limit and the figure that exceeds it; absent if no approval is needed
 * @param madeOn the lender's business date of the proposal
 */
record ProposedTermsRecord(
    UUID id,
    UUID planId,
    UUID caseId,
    PlanTerms terms,
    Initiator initiator,
    String proposedBy,
    Instant proposedAt,
    LocalDate madeOn,
    @Nullable String ownWords,
    @Nullable String overrideReason,
    @Nullable String approvalReason,
    @Nullable Instant decisionDueAt) {

  static ProposedTermsRecord of(PlanVersion version, PlanProposed proposed) {
    Review review = version.review();
    return new ProposedTermsRecord(
        version.id(),
        proposed.planId(),
        proposed.caseId(),
        proposed.terms(),
        version.initiator(),
        version.proposer().name(),
        version.proposer().at(),
        review.madeOn(),
        version.ownWords(),
        version.overrideReason(),
        review.why(),
        review.decisionDueAt());
  }
}
