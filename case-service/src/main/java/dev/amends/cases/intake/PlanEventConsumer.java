package dev.amends.cases.intake;

import static dev.amends.cases.classification.WillingnessSign.INSTALMENT_PAID;
import static dev.amends.cases.classification.WillingnessSign.PLAN_BREACHED;
import static dev.amends.cases.classification.WillingnessSign.PLAN_COMPLETED;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_BROKEN;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_KEPT;

import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.classification.WillingnessSign;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanProposed;
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

/** Applies plan events: an active plan pauses the ladder; keeping or breaking it is evidence. */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseBatchLoader loader;
  private final ClassificationCommands classification;

  PlanEventConsumer(
      BatchConsumption consumption, CaseBatchLoader loader, ClassificationCommands classification) {
    this.consumption = consumption;
    this.loader = loader;
    this.classification = classification;
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
      case PlanCancelled cancelled ->
          batch.record(
              received,
              null,
              collectionCase -> collectionCase.treatment().endPlan(cancelled.planId()));
      case InstalmentPaid paid ->
          batch.record(
              received,
              paid.businessDate(),
              collectionCase ->
                  addSign(batch, collectionCase, INSTALMENT_PAID, paid.planId(), received));
      case InstalmentMissed missed -> batch.record(received, missed.businessDate());
      case PlanProposed ignored -> batch.record(received, null);
      case PlanApproved ignored -> batch.record(received, null);
      case PlanRejected ignored -> batch.record(received, null);
    };
  }

  private static EventOutcome begin(
      CaseBatch batch, Received<PlanEvent> received, UUID planId, LocalDate day) {
    return batch.record(
        received, day, collectionCase -> collectionCase.treatment().beginPlan(planId));
  }

  private EventOutcome end(
      CaseBatch batch,
      Received<PlanEvent> received,
      UUID planId,
      LocalDate day,
      WillingnessSign sign) {
    return batch.record(
        received,
        day,
        collectionCase -> {
          collectionCase.treatment().endPlan(planId);
          addSign(batch, collectionCase, sign, planId, received);
        });
  }

  private void addSign(
      CaseBatch batch,
      CollectionCase collectionCase,
      WillingnessSign sign,
      UUID planId,
      Received<PlanEvent> received) {
    classification.addSign(batch.evidence(), collectionCase, sign, planId, received);
  }
}
