package dev.amends.plan.intake;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import dev.amends.plan.breach.BusinessDaySweep;
import dev.amends.plan.casefile.BusinessDays;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes payments and business days from the lender's core. */
@ApplicationScoped
public class LenderEventConsumer implements EventConsumer<LenderEvent, PaymentIntake.Round> {
  private final BatchConsumption consumption;
  private final PaymentIntake intake;
  private final BusinessDays days;
  private final BusinessDaySweep sweep;

  LenderEventConsumer(
      BatchConsumption consumption,
      PaymentIntake intake,
      BusinessDays days,
      BusinessDaySweep sweep) {
    this.consumption = consumption;
    this.intake = intake;
    this.days = days;
    this.sweep = sweep;
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
  public Class<LenderEvent> contract() {
    return LenderEvent.class;
  }

  @Override
  public PaymentIntake.Round load(EventBatch<LenderEvent> events) {
    return intake.round(
        events.accounts(),
        events.events().stream()
            .filter(AccountEvent.class::isInstance)
            .map(AccountEvent.class::cast)
            .toList());
  }

  @Override
  public void prepare(Received<LenderEvent> watermark, Steps steps) {
    if (watermark.event() instanceof BusinessDayClosed closed) {
      sweep.prepare(
          closed.lenderId(), watermark.partition(), closed.businessDate(), watermark.id(), steps);
    }
  }

  @Override
  public EventOutcome apply(PaymentIntake.Round round, Received<LenderEvent> received) {
    return switch (received.event()) {
      case BusinessDayClosed closed -> {
        if (!days.close(closed.lenderId(), received.partition(), closed.businessDate())) {
          yield EventOutcome.ignored("that day or a later one was closed before");
        }
        sweep.close(closed.lenderId(), received.partition(), closed.businessDate(), received.id());
        yield EventOutcome.applied();
      }
      case AccountEvent ofAccount -> {
        EventOutcome outcome =
            switch (ofAccount) {
              case AccountOverdue overdue -> round.overdue(overdue, received.partition());
              case PaymentReceived paid -> round.received(paid, received.id());
              case PaymentReversed reversed -> round.reversed(reversed, received.id());
              case AccountCured ignored -> EventOutcome.applied();
              case AccountChargedOff ignored -> EventOutcome.applied();
              case BorrowerStatusChanged ignored -> EventOutcome.applied();
            };
        AccountKey account = ofAccount.account();
        yield round.finish(account, outcome, received.partition(), received.id());
      }
    };
  }
}
