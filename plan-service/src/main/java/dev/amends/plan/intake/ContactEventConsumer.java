package dev.amends.plan.intake;

import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.CallbackCancelled;
import dev.amends.events.ContactEvent.CallbackCompleted;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.events.ContactEvent.CallbackMissed;
import dev.amends.events.ContactEvent.CallbackScheduled;
import dev.amends.events.ContactEvent.ConductBreachRecorded;
import dev.amends.events.ContactEvent.ContactDenied;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.ContactPermitted;
import dev.amends.events.ContactEvent.NoticeIssued;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.feedback.PlanFeedbacks;
import dev.amends.plan.promise.PromiseMaking;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Makes promises of what borrowers said in contacts, and keeps what they said of plans. */
@ApplicationScoped
public class ContactEventConsumer implements EventConsumer<ContactEvent, PromiseMaking.Round> {
  private final BatchConsumption consumption;
  private final PromiseMaking making;
  private final PlanFeedbacks feedbacks;
  private final Outbox outbox;
  private final InstantSource clock;

  ContactEventConsumer(
      BatchConsumption consumption,
      PromiseMaking making,
      PlanFeedbacks feedbacks,
      Outbox outbox,
      InstantSource clock) {
    this.consumption = consumption;
    this.making = making;
    this.feedbacks = feedbacks;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Incoming("contacts")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.CONTACTS;
  }

  @Override
  public Class<ContactEvent> contract() {
    return ContactEvent.class;
  }

  @Override
  public PromiseMaking.Round load(EventBatch<ContactEvent> events) {
    List<ContactLogged> withPromise =
        events.events().stream()
            .filter(ContactLogged.class::isInstance)
            .map(ContactLogged.class::cast)
            .filter(contact -> contact.promise() != null)
            .toList();
    return making.round(withPromise);
  }

  @Override
  public EventOutcome apply(PromiseMaking.Round round, Received<ContactEvent> received) {
    return switch (received.event()) {
      case ContactLogged contact -> logged(contact, received.id(), round);
      case ContactPermitted ignored -> EventOutcome.applied();
      case ContactDenied ignored -> EventOutcome.applied();
      case CallbackScheduled ignored -> EventOutcome.applied();
      case CallbackDue ignored -> EventOutcome.applied();
      case CallbackCompleted ignored -> EventOutcome.applied();
      case CallbackMissed ignored -> EventOutcome.applied();
      case CallbackCancelled ignored -> EventOutcome.applied();
      case NoticeIssued ignored -> EventOutcome.applied();
      case ConductBreachRecorded ignored -> EventOutcome.applied();
    };
  }

  private EventOutcome logged(ContactLogged contact, String eventId, PromiseMaking.Round round) {
    feedbacks.keep(contact);
    PromiseToPay promise = contact.promise();
    if (promise == null) {
      return EventOutcome.applied();
    }
    return switch (round.take(contact, promise, eventId)) {
      case PromiseMaking.Made made -> {
        made.events().forEach(event -> outbox.append(event, clock.instant()));
        yield EventOutcome.applied();
      }
      case PromiseMaking.TooLate ignored -> EventOutcome.ignored("the case is not open any more");
      case PromiseMaking.OtherCurrency other ->
          EventOutcome.rejected(
              "promise.amount.currency", "must be " + other.currency() + " like the case");
    };
  }
}
