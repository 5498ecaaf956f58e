package dev.amends.cases.intake;

import static dev.amends.cases.classification.WillingnessSign.PLAN_BREACHED;
import static dev.amends.cases.classification.WillingnessSign.PLAN_COMPLETED;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_KEPT;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_PARTLY_KEPT;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.classification.PlanEvidenceCommands;
import dev.amends.cases.classification.WillingnessSign;
import dev.amends.cases.hardship.PlanOfferCommands;
import dev.amends.cases.holds.SettlementHoldCommands;
import dev.amends.cases.ladder.PlanPausePolicy;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LadderCommands;
import dev.amends.cases.lifecycle.PendingProposal;
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
import dev.amends.events.PlanEvent.PlanResult;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
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
  private final LadderCommands ladder;
  private final PlanOfferCommands offers;
  private final SettlementHoldCommands settlements;
  private final PlanPausePolicy pauses;
  private final BusinessDays days;

  PlanEventConsumer(
      BatchConsumption consumption,
      CaseBatchLoader loader,
      PlanEvidenceCommands evidence,
      LadderCommands ladder,
      PlanOfferCommands offers,
      SettlementHoldCommands settlements,
      PlanPausePolicy pauses,
      BusinessDays days) {
    this.consumption = consumption;
    this.loader = loader;
    this.evidence = evidence;
    this.ladder = ladder;
    this.offers = offers;
    this.settlements = settlements;
    this.pauses = pauses;
    this.days = days;
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
      case PlanBreached breached ->
          end(batch, received, breached.planId(), breachedOn(breached), PLAN_BREACHED);
      case PlanCompleted completed -> complete(batch, received, completed);
      case PromiseKept kept ->
          end(batch, received, kept.planId(), kept.businessDate(), PROMISE_KEPT);
      case PromiseBroken broken ->
          end(
              batch,
              received,
              broken.planId(),
              broken.businessDate(),
              PlanEvidenceCommands.signOf(broken));
      case PlanEvent.PromisePartlyKept partly ->
          end(batch, received, partly.planId(), partly.businessDate(), PROMISE_PARTLY_KEPT);
      case PlanCancelled cancelled -> cancel(batch, received, cancelled);
      case PlanReinstated reinstated -> reinstate(batch, received, reinstated);
      case InstalmentPaid paid -> addPaid(batch, received, paid);
      case InstalmentReopened reopened -> reopen(batch, received, reopened);
      case InstalmentMissed missed -> batch.record(received, missed.businessDate());
      case PlanEvent.InstalmentDueSoon dueSoon -> batch.record(received, dueSoon.businessDate());
      case PlanEvent.PlanNearBreach near -> batch.record(received, near.businessDate());
      case PlanProposed proposed -> propose(batch, received, proposed);
      case PlanApproved ignored -> batch.record(received, null);
      case PlanEvent.PlanReturned ignored -> batch.record(received, null);
      case PlanEvent.PlanDecisionOverdue ignored -> batch.record(received, null);
      case PlanEvent.PayoffQuoteIssued quote -> batch.record(received, quote.businessDate());
      case PlanEvent.SettlementCertificateIssued ignored -> batch.record(received, null);
      case PlanEvent.SettlementCertificateWithdrawn ignored -> batch.record(received, null);
      case PlanRejected rejected ->
          batch.record(
              received,
              null,
              collectionCase -> collectionCase.treatment().plans().endProposal(rejected.planId()));
    };
  }

  /** The ladder waits for the decision, but only for a limited time. */
  private EventOutcome propose(
      CaseBatch batch, Received<PlanEvent> received, PlanProposed proposed) {
    return batch.record(
        received,
        null,
        collectionCase -> {
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

  /**
   * The business date on which a plan was breached, which is earlier than that of the event if the
   * breach was found late.
   */
  private static LocalDate breachedOn(PlanBreached breached) {
    LocalDate effectiveOn = breached.effectiveOn();
    return effectiveOn == null || effectiveOn.isAfter(breached.businessDate())
        ? breached.businessDate()
        : effectiveOn;
  }

  private EventOutcome begin(
      CaseBatch batch, Received<PlanEvent> received, UUID planId, PlanKind kind, LocalDate day) {
    return batch.record(
        received,
        day,
        collectionCase -> {
          collectionCase.treatment().beginPlan(planId, kind, day);
          evidence.begin(batch.evidence(), collectionCase, day, received);
        });
  }

  private EventOutcome end(
      CaseBatch batch,
      Received<PlanEvent> received,
      UUID planId,
      LocalDate day,
      WillingnessSign sign) {
    return batch.record(
        received, day, collectionCase -> end(batch, collectionCase, received, planId, day, sign));
  }

  private void end(
      CaseBatch batch,
      CollectionCase collectionCase,
      Received<PlanEvent> received,
      UUID planId,
      LocalDate day,
      WillingnessSign sign) {
    collectionCase.treatment().endPlan(planId, day);
    offers.applyPlanEvent(collectionCase, received);
    evidence.addResult(batch.evidence(), collectionCase, sign, planId, day, received);
  }

  private EventOutcome complete(
      CaseBatch batch, Received<PlanEvent> received, PlanCompleted completed) {
    UUID planId = completed.planId();
    LocalDate day = completed.businessDate();
    return batch.record(
        received,
        day,
        collectionCase -> {
          end(batch, collectionCase, received, planId, day, PLAN_COMPLETED);
          if (collectionCase.treatment().plans().isSettlement(planId)) {
            settlements.place(collectionCase, day, received.id());
          }
        });
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

  /**
   * Withdraws the evidence of the result and, if the plan is in force again, the steps taken since.
   */
  private EventOutcome reinstate(
      CaseBatch batch, Received<PlanEvent> received, PlanReinstated reinstated) {
    UUID planId = reinstated.planId();
    LocalDate day = reinstated.businessDate();
    String reason = "the plan is in force again: " + reinstated.origin().reason();
    Origin origin = Origin.event(reason, received.id());
    return batch.record(
        received,
        day,
        collectionCase -> {
          evidence.reinstate(batch.evidence(), collectionCase, reinstated, received);
          if (reinstated.inForce()) {
            ladder.reinstatePlan(collectionCase, planId, reinstated.terms().kind(), day, origin);
          }
          if (reinstated.withdrawn() == PlanResult.COMPLETED) {
            settlements.release(collectionCase, day, received.id());
          }
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
