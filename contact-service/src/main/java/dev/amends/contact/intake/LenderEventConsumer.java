package dev.amends.contact.intake;

import dev.amends.contact.borrower.BorrowerBatch;
import dev.amends.contact.borrower.BorrowerCommands;
import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.CorrectionPolicy;
import dev.amends.conventions.calendar.CorrectionPolicy.Decision;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies the lender's events to borrower files, contact points and closed business days. */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, BorrowerBatch> {
  private final BatchConsumption consumption;
  private final BorrowerCommands borrowers;
  private final ClosedBusinessDays days;

  LenderEventConsumer(
      BatchConsumption consumption, BorrowerCommands borrowers, ClosedBusinessDays days) {
    this.consumption = consumption;
    this.borrowers = borrowers;
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
  public BorrowerBatch load(EventBatch<LenderEvent> events) {
    return borrowers.load(events.accounts());
  }

  @Override
  public EventOutcome apply(BorrowerBatch batch, Received<LenderEvent> received) {
    return switch (received.event()) {
      case BusinessDayClosed closed -> close(closed, received.partition());
      case BusinessDayCorrected corrected -> correct(corrected, received.partition());
      case AccountEvent event -> apply(batch, event, received.partition());
    };
  }

  private EventOutcome close(BusinessDayClosed closed, int partition) {
    return days.close(closed.lenderId(), partition, closed.businessDate())
        ? EventOutcome.applied()
        : EventOutcome.ignored("this business day or a later one was already closed");
  }

  private EventOutcome correct(BusinessDayCorrected corrected, int partition) {
    Optional<ClosedBusinessDays.ClosedDay> last = days.find(corrected.lenderId(), partition);
    return switch (CorrectionPolicy.decide(corrected, last)) {
      case Decision.Ignore ignore -> EventOutcome.ignored(ignore.reason());
      case Decision.Reject reject -> EventOutcome.rejected(reject.field(), reject.rule());
      case Decision.Apply ignored -> {
        days.correct(
            corrected.lenderId(), partition, corrected.wrongDate(), corrected.businessDate());
        yield EventOutcome.applied();
      }
    };
  }

  private EventOutcome apply(BorrowerBatch batch, AccountEvent event, int partition) {
    Optional<BorrowerFile> file = batch.file(event.account());
    if (file.isPresent() && !file.get().isNewer(event)) {
      return EventOutcome.ignored(
          "an event with sequence " + event.sequence() + " or higher was already applied");
    }
    if (file.isEmpty() && !(event instanceof AccountOverdue)) {
      return EventOutcome.ignored("no AccountOverdue has been received for the account");
    }
    borrowers.apply(batch, event);
    batch.file(event.account()).ifPresent(applied -> applied.recordPartition(partition));
    return EventOutcome.applied();
  }

  @Override
  public void store(BorrowerBatch batch) {
    borrowers.publishChanges(batch);
  }
}
