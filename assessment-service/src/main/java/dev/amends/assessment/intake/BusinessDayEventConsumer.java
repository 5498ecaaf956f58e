package dev.amends.assessment.intake;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.CorrectionPolicy;
import dev.amends.conventions.calendar.CorrectionPolicy.Decision;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.BusinessDayEvent;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Records the business days that lenders close, on which assessments are dated. It skips everything
 * else on the topic: what a lender reports on accounts arrives with the events of their cases.
 */
@ApplicationScoped
class BusinessDayEventConsumer implements EventConsumer<BusinessDayEvent, ClosedBusinessDays> {
  private final BatchConsumption consumption;
  private final ClosedBusinessDays days;

  BusinessDayEventConsumer(BatchConsumption consumption, ClosedBusinessDays days) {
    this.consumption = consumption;
    this.days = days;
  }

  @Incoming("lender-accounts")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.LENDER_ACCOUNTS;
  }

  @Override
  public Class<BusinessDayEvent> contract() {
    return BusinessDayEvent.class;
  }

  @Override
  public boolean skipsOtherTypes() {
    return true;
  }

  @Override
  public ClosedBusinessDays load(EventBatch<BusinessDayEvent> events) {
    return days;
  }

  @Override
  public EventOutcome apply(ClosedBusinessDays closedDays, Received<BusinessDayEvent> received) {
    return switch (received.event()) {
      case BusinessDayClosed closed ->
          closedDays.close(closed.lenderId(), received.partition(), closed.businessDate())
              ? EventOutcome.applied()
              : EventOutcome.ignored("this business day or a later one was already closed");
      case BusinessDayCorrected corrected -> correct(corrected, received.partition());
    };
  }

  private EventOutcome correct(BusinessDayCorrected corrected, int partition) {
    String lenderId = corrected.lenderId();
    return switch (CorrectionPolicy.decide(corrected, days.find(lenderId, partition))) {
      case Decision.Ignore ignore -> EventOutcome.ignored(ignore.reason());
      case Decision.Reject reject -> EventOutcome.rejected(reject.field(), reject.rule());
      case Decision.Apply ignored -> {
        days.correct(lenderId, partition, corrected.wrongDate(), corrected.businessDate());
        yield EventOutcome.applied();
      }
    };
  }
}
