package dev.amends.plan.intake;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import dev.amends.plan.outcome.BusinessDayCommands;
import dev.amends.plan.payoff.CertificateReviewCommands;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies the lender's payments, reversals and closed business days. */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, LenderBatch> {
  private final BatchConsumption consumption;
  private final PaymentCommands payments;
  private final BusinessDayCommands businessDays;
  private final DayCorrectionCommands corrections;
  private final CertificateReviewCommands certificates;
  private final ClosedBusinessDays days;

  LenderEventConsumer(
      BatchConsumption consumption,
      PaymentCommands payments,
      BusinessDayCommands businessDays,
      DayCorrectionCommands corrections,
      CertificateReviewCommands certificates,
      ClosedBusinessDays days) {
    this.consumption = consumption;
    this.payments = payments;
    this.businessDays = businessDays;
    this.corrections = corrections;
    this.certificates = certificates;
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
  public Class<LenderEvent> contract() {
    return LenderEvent.class;
  }

  @Override
  public LenderBatch load(EventBatch<LenderEvent> events) {
    return payments.load(
        events.accounts(),
        events.events().stream()
            .filter(AccountEvent.class::isInstance)
            .map(AccountEvent.class::cast)
            .toList());
  }

  @Override
  public void prepare(Received<LenderEvent> watermark, Steps steps) {
    if (watermark.event() instanceof BusinessDayClosed closed) {
      businessDays.prepare(
          closed.lenderId(), watermark.partition(), closed.businessDate(), watermark.id(), steps);
    } else if (watermark.event() instanceof BusinessDayCorrected corrected) {
      corrections.prepare(watermark, corrected, steps);
    }
  }

  @Override
  public EventOutcome apply(LenderBatch batch, Received<LenderEvent> received) {
    return switch (received.event()) {
      case BusinessDayClosed closed -> close(closed, received);
      case BusinessDayCorrected corrected -> corrections.correct(received, corrected);
      case AccountEvent ofAccount -> {
        EventOutcome outcome = apply(batch, ofAccount, received);
        if (!(outcome instanceof EventOutcome.Rejected)) {
          payments.finish(batch, ofAccount.account(), received.partition(), received.id());
          if (ofAccount instanceof PaymentReversed reversal) {
            certificates.review(
                reversal.account(),
                reversal.businessDate(),
                Origin.lender(
                    reversal.lenderId(),
                    "payment %s was reversed: %s"
                        .formatted(reversal.paymentId(), reversal.reason()),
                    received.id()));
          }
        }
        yield outcome;
      }
    };
  }

  private EventOutcome close(BusinessDayClosed closed, Received<LenderEvent> received) {
    if (!days.close(closed.lenderId(), received.partition(), closed.businessDate())) {
      return EventOutcome.ignored("this business day or a later one was already closed");
    }
    businessDays.close(
        closed.lenderId(), received.partition(), closed.businessDate(), received.id());
    return EventOutcome.applied();
  }

  private EventOutcome apply(
      LenderBatch batch, AccountEvent event, Received<LenderEvent> received) {
    return switch (event) {
      case AccountOverdue overdue -> payments.recordAccount(batch, overdue, received.partition());
      case PaymentReceived payment -> payments.receive(batch, payment, received.id());
      case PaymentReversed reversal -> payments.reverse(batch, reversal, received.id());
      case AccountCured ignored -> EventOutcome.applied();
      case LenderEvent.PaymentDueAnnounced ignored -> EventOutcome.applied();
      case AccountChargedOff ignored -> EventOutcome.applied();
      case BorrowerStatusChanged ignored -> EventOutcome.applied();
    };
  }
}
