package dev.amends.cases.intake;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.PendingProposal;
import dev.amends.cases.referral.ProofCommands;
import dev.amends.cases.strategy.PlanPausePolicy;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Pauses the ladder for proposals that wait for a decision. */
@ApplicationScoped
class PlanProposalCommands {
  private final PlanPausePolicy pauses;
  private final BusinessDays days;
  private final ProofCommands proofs;

  PlanProposalCommands(PlanPausePolicy pauses, BusinessDays days, ProofCommands proofs) {
    this.pauses = pauses;
    this.days = days;
    this.proofs = proofs;
  }

  /** The ladder waits for the decision, but only for a limited time. */
  EventOutcome propose(CaseBatch batch, Received<PlanEvent> received, PlanProposed proposed) {
    return batch.record(
        received,
        null,
        collectionCase -> {
          proofs.recordOffer(
              collectionCase, proposed.planId(), proposed.terms().kind(), received.occurredAt());
          if (proposed.approvalNeeded()) {
            collectionCase.treatment().plans().propose(pending(collectionCase, proposed, received));
          }
        });
  }

  private PendingProposal pending(
      CollectionCase collectionCase, PlanProposed proposed, Received<PlanEvent> received) {
    String timezone = collectionCase.timezone();
    LocalDate day = days.currentDay(collectionCase);
    PlanPausePolicy.Proposal proposal =
        new PlanPausePolicy.Proposal(
            received.occurredAt(),
            proposed.decisionDueAt(),
            timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone));
    return new PendingProposal(proposed.planId(), day, pauses.undecidedUntil(proposal, day));
  }

  EventOutcome reject(CaseBatch batch, Received<PlanEvent> received, PlanRejected rejected) {
    return batch.record(
        received,
        null,
        collectionCase -> {
          collectionCase.treatment().plans().endProposal(rejected.planId());
          proofs.recordAnswer(
              collectionCase, rejected.planId(), rejected.kind(), received.occurredAt());
        });
  }
}
