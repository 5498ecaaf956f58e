package dev.amends.cases.intake;

import dev.amends.cases.businessday.DayClosing;
import dev.amends.events.LenderEvent;
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

/** What a lender's core tells. */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, LedgerPage> {
  private final BatchConsumption consumption;
  private final LedgerPages pages;
  private final Overdue overdue;
  private final PaymentDesk payments;
  private final Endings endings;
  private final Situations situations;
  private final DayClosing closing;

  LenderEventConsumer(
      BatchConsumption consumption,
      LedgerPages pages,
      Overdue overdue,
      PaymentDesk payments,
      Endings endings,
      Situations situations,
      DayClosing closing) {
    this.consumption = consumption;
    this.pages = pages;
    this.overdue = overdue;
    this.payments = payments;
    this.endings = endings;
    this.situations = situations;
    this.closing = closing;
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
  public LedgerPage load(EventBatch<LenderEvent> events) {
    return pages.load(events);
  }

  @Override
  public void store(LedgerPage page) {
    pages.keep(page);
  }

  @Override
  public void prepare(Received<LenderEvent> watermark, Steps steps) {
    if (watermark.event() instanceof LenderEvent.BusinessDayClosed told) {
      closing.prepare(watermark, told, steps);
    }
  }

  @Override
  public EventOutcome apply(LedgerPage page, Received<LenderEvent> received) {
    return switch (received.event()) {
      case LenderEvent.AccountOverdue told -> overdue.apply(page, received, told);
      case LenderEvent.PaymentReceived told -> payments.receive(page, received, told);
      case LenderEvent.PaymentReversed told -> payments.reverse(page, received, told);
      case LenderEvent.AccountCured told -> endings.cure(page, received, told);
      case LenderEvent.AccountChargedOff told -> endings.chargeOff(page, received, told);
      case LenderEvent.BorrowerStatusChanged told -> situations.apply(page, received, told);
      case LenderEvent.BusinessDayClosed told -> closing.close(received, told);
    };
  }
}
