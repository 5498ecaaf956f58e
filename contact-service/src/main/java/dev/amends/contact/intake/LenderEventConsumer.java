package dev.amends.contact.intake;

import dev.amends.contact.borrower.BorrowerBatch;
import dev.amends.contact.borrower.BorrowerCommands;
import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BusinessDayEvent;
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

/** Applies the lender's events to borrower files and contact points. */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, BorrowerBatch> {
  private final BatchConsumption consumption;
  private final BorrowerCommands borrowers;

  LenderEventConsumer(BatchConsumption consumption, BorrowerCommands borrowers) {
    this.consumption = consumption;
    this.borrowers = borrowers;
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
      case BusinessDayEvent ignored ->
          EventOutcome.ignored("contact-service does not use the lender's business days");
      case AccountEvent event -> apply(batch, event);
    };
  }

  private EventOutcome apply(BorrowerBatch batch, AccountEvent event) {
    Optional<BorrowerFile> file = batch.file(event.account());
    if (file.isPresent() && !file.get().isNewer(event)) {
      return EventOutcome.ignored(
          "an event with sequence " + event.sequence() + " or higher was already applied");
    }
    if (file.isEmpty() && !(event instanceof AccountOverdue)) {
      return EventOutcome.ignored("no AccountOverdue has been received for the account");
    }
    borrowers.apply(batch, event);
    return EventOutcome.applied();
  }

  @Override
  public void store(BorrowerBatch batch) {
    borrowers.publishChanges(batch);
  }
}
