package dev.amends.cases.intake;

import static dev.amends.cases.classification.WillingnessSign.INSTALMENT_PAID;
import static dev.amends.cases.classification.WillingnessSign.PLAN_BREACHED;
import static dev.amends.cases.classification.WillingnessSign.PLAN_COMPLETED;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_BROKEN;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_KEPT;

import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.classification.WillingnessSign;
import dev.amends.cases.hardship.PlanOfferCommands;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LadderCommands;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanCompleted;
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
import org.jspecify.annotations.Nullable;

/** Applies plan events: an active plan pauses the ladder; keeping or breaking it is evidence. */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseBatchLoader loader;
  private final ClassificationCommands classification;
  private final LadderCommands ladder;
  private final PlanOfferCommands offers;

  PlanEventConsumer(
      BatchConsumption consumption,
      CaseBatchLoader loader,
      ClassificationCommands classification,
      LadderCommands ladder,
      PlanOfferCommands offers) {
    this.consumption = consumption;
    this.loader = loader;
    this.classification = classification;
    this.ladder = ladder;
    this.offers = offers;
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
          begin(batch, received, activated.planId(), activated.businessDate());
      case PlanAdjusted adjusted ->
          begin(batch, received, adjusted.planId(), adjusted.businessDate());
      case PlanBreached breached ->
          end(batch, received, breached.planId(), breached.businessDate(), PLAN_BREACHED);
      case PlanCompleted completed ->
          end(batch, received, completed.planId(), completed.businessDate(), PLAN_COMPLETED);
      case PromiseKept kept ->
          end(batch, received, kept.planId(), kept.businessDate(), PROMISE_KEPT);
      case PromiseBroken broken ->
          end(batch, received, broken.planId(), broken.businessDate(), PROMISE_BROKEN);
      case PlanCancelled cancelled -> cancel(batch, received, cancelled);
      case PlanReinstated reinstated -> reinstate(batch, received, reinstated);
      case InstalmentPaid paid -> addPaid(batch, received, paid);
      case InstalmentReopened reopened -> reopen(batch, received, reopened);
      case InstalmentMissed missed -> batch.record(received, missed.businessDate());
      case PlanProposed ignored -> batch.record(received, null);
      case PlanApproved ignored -> batch.record(received, null);
      case PlanRejected ignored -> batch.record(received, null);
    };
  }

  private static EventOutcome begin(
      CaseBatch batch, Received<PlanEvent> received, UUID planId, LocalDate day) {
    return batch.recordUnlessClosed(
        received, day, collectionCase -> collectionCase.treatment().beginPlan(planId));
  }

  private EventOutcome end(
      CaseBatch batch,
      Received<PlanEvent> received,
      UUID planId,
      LocalDate day,
      WillingnessSign sign) {
    return batch.recordUnlessClosed(
        received,
        day,
        collectionCase -> {
          collectionCase.treatment().endPlan(planId);
          offers.applyPlanEvent(collectionCase, received);
          classification.addSign(batch.evidence(), collectionCase, sign, planId, null, received);
        });
  }

  private static EventOutcome cancel(
      CaseBatch batch, Received<PlanEvent> received, PlanCancelled cancelled) {
    return batch.recordUnlessClosed(
        received, null, collectionCase -> collectionCase.treatment().endPlan(cancelled.planId()));
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
    return batch.recordUnlessClosed(
        received,
        day,
        collectionCase -> {
          WillingnessSign.givenBy(reinstated.withdrawn())
              .ifPresent(sign -> withdraw(batch, collectionCase, sign, planId, null, received));
          if (reinstated.inForce()) {
            ladder.reinstatePlan(collectionCase, planId, day, origin);
          }
        });
  }

  private EventOutcome addPaid(CaseBatch batch, Received<PlanEvent> received, InstalmentPaid paid) {
    return batch.recordUnlessClosed(
        received,
        paid.businessDate(),
        collectionCase ->
            classification.addSign(
                batch.evidence(),
                collectionCase,
                INSTALMENT_PAID,
                paid.planId(),
                paid.number(),
                received));
  }

  /** Withdraws the evidence of a paid instalment; a missed one gave none. */
  private EventOutcome reopen(
      CaseBatch batch, Received<PlanEvent> received, InstalmentReopened reopened) {
    UUID planId = reopened.planId();
    return batch.recordUnlessClosed(
        received,
        reopened.businessDate(),
        collectionCase -> {
          if (reopened.withdrawn() == InstalmentResult.PAID) {
            withdraw(batch, collectionCase, INSTALMENT_PAID, planId, reopened.number(), received);
          }
        });
  }

  private void withdraw(
      CaseBatch batch,
      CollectionCase collectionCase,
      WillingnessSign sign,
      UUID planId,
      @Nullable Integer instalment,
      Received<PlanEvent> received) {
    classification.withdrawSign(
        batch.evidence(), collectionCase, sign, planId, instalment, received);
  }
}
