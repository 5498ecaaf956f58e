package dev.amends.contact.intake;

import dev.amends.contact.aftercare.DueReminderCommands;
import dev.amends.contact.borrower.BorrowerCommands;
import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.CorrectionPolicy;
import dev.amends.conventions.calendar.CorrectionPolicy.Decision;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.PaymentDueAnnounced;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Applies the lender's events to borrower files, contact points, reminders of announced payments
 * and closed business days.
 */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, LenderBatch> {
  private final BatchConsumption consumption;
  private final BorrowerCommands borrowers;
  private final DueReminderCommands reminders;
  private final ClosedBusinessDays days;
  private final InstantSource clock;

  LenderEventConsumer(
      BatchConsumption consumption,
      BorrowerCommands borrowers,
      DueReminderCommands reminders,
      ClosedBusinessDays days,
      InstantSource clock) {
    this.consumption = consumption;
    this.borrowers = borrowers;
    this.reminders = reminders;
    this.days = days;
    this.clock = clock;
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
    return new LenderBatch(
        borrowers.load(events.accounts()), reminders.load(events.accounts()), clock.instant());
  }

  @Override
  public EventOutcome apply(LenderBatch batch, Received<LenderEvent> received) {
    return switch (received.event()) {
      case BusinessDayClosed closed -> close(closed, received.partition());
      case BusinessDayCorrected corrected -> correct(corrected, received.partition());
      case AccountEvent event -> apply(batch, event, received);
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

  private EventOutcome apply(
      LenderBatch batch, AccountEvent event, Received<LenderEvent> received) {
    Optional<BorrowerFile> file = batch.borrowers().file(event.account());
    if (file.isPresent() && !file.get().isNewer(event)) {
      return EventOutcome.ignored(
          "an event with sequence " + event.sequence() + " or higher was already applied");
    }
    if (file.isEmpty() && !(event instanceof AccountOverdue)) {
      return EventOutcome.ignored("no AccountOverdue has been received for the account");
    }
    borrowers.apply(batch.borrowers(), event);
    batch
        .borrowers()
        .file(event.account())
        .ifPresent(applied -> applied.recordPartition(received.partition()));
    return remind(batch, event, Origin.lender(event.lenderId(), "reported", received.id()));
  }

  /** Schedules or cancels the reminder of a payment that is due during the watch period. */
  private EventOutcome remind(LenderBatch batch, AccountEvent event, Origin origin) {
    return switch (event) {
      case PaymentDueAnnounced announced ->
          reminders
              .announce(batch.reminders(), announced, origin, batch.now())
              .map(EventOutcome::ignored)
              .orElseGet(EventOutcome::applied);
      case PaymentReceived payment -> {
        reminders.pay(batch.reminders(), payment, origin, batch.now());
        yield EventOutcome.applied();
      }
      case AccountOverdue ignored ->
          cancelReminder(batch, event, "the account is overdue again", origin);
      case AccountChargedOff ignored ->
          cancelReminder(batch, event, "the account was charged off", origin);
      case PaymentReversed ignored -> EventOutcome.applied();
      case AccountCured ignored -> EventOutcome.applied();
      case BorrowerStatusChanged changed -> {
        if (changed.status() == BorrowerStatus.DECEASED
            || changed.status() == BorrowerStatus.BANKRUPT) {
          String why = "reported by the lender: " + changed.status();
          reminders.endWatch(batch.reminders(), changed.account(), why, origin, batch.now());
        }
        yield EventOutcome.applied();
      }
    };
  }

  private EventOutcome cancelReminder(
      LenderBatch batch, AccountEvent event, String why, Origin origin) {
    reminders.cancel(batch.reminders(), event.account(), why, origin, batch.now());
    return EventOutcome.applied();
  }

  @Override
  public void store(LenderBatch batch) {
    borrowers.publishChanges(batch.borrowers());
  }
}
