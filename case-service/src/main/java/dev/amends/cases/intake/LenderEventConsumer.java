package dev.amends.cases.intake;

import dev.amends.cases.arrears.AccountBatch;
import dev.amends.cases.arrears.AccountBatchLoader;
import dev.amends.cases.arrears.AccountCommands;
import dev.amends.cases.arrears.PaymentCommands;
import dev.amends.cases.arrears.ReversalCommands;
import dev.amends.cases.review.CaseReviewCommands;
import dev.amends.cases.review.DayCorrectionCommands;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies the events of the lenders' core systems. */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, AccountBatch> {
  private final BatchConsumption consumption;
  private final AccountBatchLoader loader;
  private final AccountCommands accounts;
  private final PaymentCommands payments;
  private final ReversalCommands reversals;
  private final CaseReviewCommands reviews;
  private final DayCorrectionCommands corrections;

  LenderEventConsumer(
      BatchConsumption consumption,
      AccountBatchLoader loader,
      AccountCommands accounts,
      PaymentCommands payments,
      ReversalCommands reversals,
      CaseReviewCommands reviews,
      DayCorrectionCommands corrections) {
    this.consumption = consumption;
    this.loader = loader;
    this.accounts = accounts;
    this.payments = payments;
    this.reversals = reversals;
    this.reviews = reviews;
    this.corrections = corrections;
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
  public AccountBatch load(EventBatch<LenderEvent> events) {
    return loader.load(events);
  }

  @Override
  public EventOutcome apply(AccountBatch batch, Received<LenderEvent> received) {
    return switch (received.event()) {
      case AccountOverdue overdue -> accounts.recordOverdue(batch, received, overdue);
      case PaymentReceived paid -> payments.receive(batch, received, paid);
      case PaymentReversed reversed -> reversals.reverse(batch, received, reversed);
      case AccountCured cured -> accounts.cure(batch, received, cured);
      case LenderEvent.PaymentDueAnnounced ignored -> EventOutcome.applied();
      case AccountChargedOff chargedOff -> accounts.chargeOff(batch, received, chargedOff);
      case BorrowerStatusChanged changed -> accounts.changeBorrowerStatus(batch, received, changed);
      case BusinessDayClosed closed -> reviews.close(received, closed);
      case BusinessDayCorrected corrected -> corrections.correct(received, corrected);
    };
  }

  @Override
  public void store(AccountBatch batch) {
    batch.store();
  }

  @Override
  public void prepare(Received<LenderEvent> watermark, Steps steps) {
    if (watermark.event() instanceof BusinessDayClosed closed) {
      reviews.prepare(watermark, closed, steps);
    } else if (watermark.event() instanceof BusinessDayCorrected corrected) {
      corrections.prepare(watermark, corrected, steps);
    }
  }
}
