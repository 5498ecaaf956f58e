package dev.amends.cases.intake;

import static dev.amends.cases.classification.WillingnessSign.PROMISE_KEPT;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_PARTLY_KEPT;

import dev.amends.cases.classification.PlanEvidenceCommands;
import dev.amends.cases.erasure.ErasureReportCommands;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.referral.ProofCommands;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromiseKept;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Applies plan events: a plan that is proposed or active pauses the ladder; keeping or breaking it
 * is evidence.
 */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseBatchLoader loader;
  private final PlanEvidenceCommands evidence;
  private final PlanProposalCommands proposals;
  private final PlanResultCommands results;
  private final ProofCommands proofs;
  private final LegalSteps legalSteps;
  private final ErasureReportCommands erasures;

  PlanEventConsumer(
      BatchConsumption consumption,
      CaseBatchLoader loader,
      PlanEvidenceCommands evidence,
      PlanProposalCommands proposals,
      PlanResultCommands results,
      ProofCommands proofs,
      LegalSteps legalSteps,
      ErasureReportCommands erasures) {
    this.consumption = consumption;
    this.loader = loader;
    this.evidence = evidence;
    this.proposals = proposals;
    this.results = results;
    this.proofs = proofs;
    this.legalSteps = legalSteps;
    this.erasures = erasures;
  }

  @Incoming("plans")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.PLANS;
  }

  @Override
  public Class<PlanEvent> contract() {
    return PlanEvent.class;
  }

  @Override
  public CaseBatch load(EventBatch<PlanEvent> events) {
    return loader.load(events, event -> true);
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<PlanEvent> received) {
    return switch (received.event()) {
      case PlanActivated activated ->
          begin(
              batch,
              received,
              activated.planId(),
              activated.terms().kind(),
              activated.businessDate());
      case PlanAdjusted adjusted ->
          begin(
              batch, received, adjusted.planId(), adjusted.terms().kind(), adjusted.businessDate());
      case PlanBreached breached -> results.breach(batch, received, breached);
      case PlanCompleted completed -> results.complete(batch, received, completed);
      case PromiseKept kept ->
          results.end(batch, received, kept.planId(), kept.businessDate(), PROMISE_KEPT);
      case PromiseBroken broken ->
          results.end(
              batch,
              received,
              broken.planId(),
              broken.businessDate(),
              PlanEvidenceCommands.signOf(broken));
      case PlanEvent.PromisePartlyKept partly ->
          results.end(batch, received, partly.planId(), partly.businessDate(), PROMISE_PARTLY_KEPT);
      case PlanCancelled cancelled -> cancel(batch, received, cancelled);
      case PlanEvent.PlanErasureReported reported -> {
        erasures.report(reported, received.occurredAt());
        yield batch.record(received, null);
      }
      case PlanReinstated reinstated -> results.reinstate(batch, received, reinstated);
      case InstalmentPaid paid -> addPaid(batch, received, paid);
      case InstalmentReopened reopened -> reopen(batch, received, reopened);
      case InstalmentMissed missed -> batch.record(received, missed.businessDate());
      case PlanEvent.InstalmentDueSoon dueSoon -> batch.record(received, dueSoon.businessDate());
      case PlanEvent.PlanNearBreach near -> batch.record(received, near.businessDate());
      case PlanProposed proposed -> proposals.propose(batch, received, proposed);
      case PlanApproved ignored -> batch.record(received, null);
      case PlanEvent.PlanReturned ignored -> batch.record(received, null);
      case PlanEvent.PlanDecisionOverdue ignored -> batch.record(received, null);
      case PlanEvent.PayoffQuoteIssued quote -> batch.record(received, quote.businessDate());
      case PlanEvent.SettlementCertificateIssued ignored -> batch.record(received, null);
      case PlanEvent.SettlementCertificateWithdrawn ignored -> batch.record(received, null);
      case PlanRejected rejected -> proposals.reject(batch, received, rejected);
    };
  }

  private EventOutcome begin(
      CaseBatch batch, Received<PlanEvent> received, UUID planId, PlanKind kind, LocalDate day) {
    return batch.record(
        received,
        day,
        collectionCase -> {
          collectionCase.treatment().beginPlan(planId, kind, day);
          evidence.begin(batch.evidence(), collectionCase, day, received);
          proofs.recordAnswer(collectionCase, planId, kind, received.occurredAt());
          withdrawReferral(collectionCase, kind, day, received);
        });
  }

  /**
   * Withdraws the referral: a promise only an undecided one, a plan also one that was requested.
   */
  private void withdrawReferral(
      CollectionCase collectionCase, PlanKind kind, LocalDate day, Received<PlanEvent> received) {
    if (kind == PlanKind.PROMISE) {
      String why = "a promise to pay was made";
      legalSteps.withdrawUndecided(collectionCase, why, day, Origin.event(why, received.id()));
    } else {
      String why = "a plan became active";
      legalSteps.withdraw(collectionCase, why, day, Origin.event(why, received.id()));
    }
  }

  private static EventOutcome cancel(
      CaseBatch batch, Received<PlanEvent> received, PlanCancelled cancelled) {
    return batch.record(
        received,
        null,
        collectionCase -> {
          LocalDate day = batch.evidence().dayOf(collectionCase, received.occurredAt());
          collectionCase.treatment().cancelPlan(cancelled.planId(), day);
        });
  }

  private EventOutcome addPaid(CaseBatch batch, Received<PlanEvent> received, InstalmentPaid paid) {
    return batch.record(
        received,
        paid.businessDate(),
        collectionCase -> evidence.addInstalment(batch.evidence(), collectionCase, paid, received));
  }

  private EventOutcome reopen(
      CaseBatch batch, Received<PlanEvent> received, InstalmentReopened reopened) {
    return batch.record(
        received,
        reopened.businessDate(),
        collectionCase ->
            evidence.reopenInstalment(batch.evidence(), collectionCase, reopened, received));
  }
}
