package dev.amends.cases.intake;

import dev.amends.cases.classification.WillingnessPolicy.Sign;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanCompleted;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What plan-service tells: a plan in force pauses the ladder, keeping or breaking it is evidence.
 */
@ApplicationScoped
class PlanEventConsumer implements EventConsumer<PlanEvent, Desk> {
  private final BatchConsumption consumption;
  private final Desks desks;

  PlanEventConsumer(BatchConsumption consumption, Desks desks) {
    this.consumption = consumption;
    this.desks = desks;
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
  public Desk load(EventBatch<PlanEvent> events) {
    return desks.load(events, event -> true);
  }

  @Override
  public EventOutcome apply(Desk desk, Received<PlanEvent> received) {
    return switch (received.event()) {
      case PlanActivated told ->
          desk.hear(received, told.businessDate(), of -> of.beginPlan(told.planId()));
      case PlanAdjusted told ->
          desk.hear(received, told.businessDate(), of -> of.beginPlan(told.planId()));
      case PlanBreached told ->
          desk.hear(
              received,
              told.businessDate(),
              of -> ended(desk, of, told.planId(), Sign.PLAN_BREACHED, received));
      case PlanCompleted told ->
          desk.hear(
              received,
              told.businessDate(),
              of -> ended(desk, of, told.planId(), Sign.PLAN_COMPLETED, received));
      case PromiseKept told ->
          desk.hear(
              received,
              told.businessDate(),
              of -> ended(desk, of, told.planId(), Sign.PROMISE_KEPT, received));
      case PromiseBroken told ->
          desk.hear(
              received,
              told.businessDate(),
              of -> ended(desk, of, told.planId(), Sign.PROMISE_BROKEN, received));
      case InstalmentPaid told ->
          desk.hear(
              received,
              told.businessDate(),
              of -> desk.sign(of, Sign.INSTALMENT_PAID, told.planId(), received));
      case PlanCancelled told -> desk.hear(received, null, of -> of.endPlan(told.planId()));
      case InstalmentMissed told -> desk.hear(received, told.businessDate());
      case PlanEvent.PlanProposed ignored -> desk.hear(received, null);
      case PlanEvent.PlanApproved ignored -> desk.hear(received, null);
      case PlanEvent.PlanRejected ignored -> desk.hear(received, null);
    };
  }

  private static void ended(
      Desk desk, CollectionCase of, UUID planId, Sign sign, Received<PlanEvent> received) {
    of.endPlan(planId);
    desk.sign(of, sign, planId, received);
  }
}
