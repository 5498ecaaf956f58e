package dev.amends.plan.agreement;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanDecisionOverdue;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.events.PlanEvent.PlanReturned;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates the events of proposed terms and the decisions about them. */
record ProposalEvents(Agreement plan) {

  PlanProposed proposed(PlanVersion version, Origin origin) {
    Review review = version.review;
    return new PlanProposed(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.terms(),
        review.isApprovalNeeded(),
        version.proposer.name(),
        version.initiator,
        review.limit(),
        review.decisionDueAt(),
        null,
        origin);
  }

  /** Returns the event with the hash of the record that stays behind. */
  static PlanProposed withHash(PlanProposed event, String contentHash) {
    return new PlanProposed(
        event.caseId(),
        event.lenderId(),
        event.accountId(),
        event.planId(),
        event.terms(),
        event.approvalNeeded(),
        event.proposedBy(),
        event.initiator(),
        event.approvalReason(),
        event.decisionDueAt(),
        contentHash,
        event.origin());
  }

  PlanApproved approved(PlanVersion version, @Nullable String why, Origin origin) {
    return new PlanApproved(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        origin.by(),
        why,
        origin);
  }

  PlanRejected rejected(PlanVersion version, String why, Origin origin) {
    return new PlanRejected(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        origin.by(),
        why,
        origin);
  }

  PlanReturned returned(PlanVersion version, String why, Instant dueAt, Origin origin) {
    return new PlanReturned(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        origin.by(),
        why,
        dueAt,
        origin);
  }

  PlanDecisionOverdue decisionOverdue(PlanVersion version, Origin origin) {
    return new PlanDecisionOverdue(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        version.proposer.at(),
        Objects.requireNonNull(version.review.decisionDueAt()),
        origin);
  }
}
