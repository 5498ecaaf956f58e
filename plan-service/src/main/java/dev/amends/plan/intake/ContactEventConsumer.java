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
import dev.amends.events.ContactEvent.NoticeWithdrawn;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.plan.feedback.PlanFeedbacks;
import dev.amends.plan.promise.PromiseBatch;
import dev.amends.plan.promise.PromiseCommands;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records the promises that borrowers make in contacts, and their feedback about plans. */
@ApplicationScoped
class ContactEventConsumer implements EventConsumer<ContactEvent, PromiseBatch> {
  private final BatchConsumption consumption;
  private final PromiseCommands promises;
  private final PlanFeedbacks feedbacks;

  ContactEventConsumer(
      BatchConsumption consumption, PromiseCommands promises, PlanFeedbacks feedbacks) {
    this.consumption = consumption;
    this.promises = promises;
    this.feedbacks = feedbacks;
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
  public PromiseBatch load(EventBatch<ContactEvent> events) {
    List<ContactLogged> withPromise =
        events.events().stream()
            .filter(ContactLogged.class::isInstance)
            .map(ContactLogged.class::cast)
            .filter(contact -> contact.promise() != null)
            .toList();
    return promises.load(withPromise);
  }

  @Override
  public EventOutcome apply(PromiseBatch batch, Received<ContactEvent> received) {
    return switch (received.event()) {
      case ContactLogged contact -> record(batch, contact, received.id());
      case ContactPermitted ignored -> EventOutcome.applied();
      case ContactDenied ignored -> EventOutcome.applied();
      case CallbackScheduled ignored -> EventOutcome.applied();
      case CallbackDue ignored -> EventOutcome.applied();
      case CallbackCompleted ignored -> EventOutcome.applied();
      case CallbackMissed ignored -> EventOutcome.applied();
      case CallbackCancelled ignored -> EventOutcome.applied();
      case NoticeIssued ignored -> EventOutcome.applied();
      case NoticeWithdrawn ignored -> EventOutcome.applied();
      case ConductBreachRecorded ignored -> EventOutcome.applied();
      case ContactEvent.TaskScheduled ignored -> EventOutcome.applied();
      case ContactEvent.TaskCompleted ignored -> EventOutcome.applied();
      case ContactEvent.TaskCancelled ignored -> EventOutcome.applied();
      case ContactEvent.NoticeDeliveryRecorded ignored -> EventOutcome.applied();
      case ContactEvent.VerificationRecorded ignored -> EventOutcome.applied();
      case ContactEvent.RepresentativeRecorded ignored -> EventOutcome.applied();
      case ContactEvent.RepresentativeRemoved ignored -> EventOutcome.applied();
      case ContactEvent.RestrictionRecorded ignored -> EventOutcome.applied();
      case ContactEvent.RestrictionLifted ignored -> EventOutcome.applied();
      case ContactEvent.ConsentRecorded ignored -> EventOutcome.applied();
      case ContactEvent.ConsentWithdrawn ignored -> EventOutcome.applied();
      case ContactEvent.AttachmentStored ignored -> EventOutcome.applied();
      case ContactEvent.ContactErasureReported ignored -> EventOutcome.applied();
      case ContactEvent.PreferenceRecorded ignored -> EventOutcome.applied();
      case ContactEvent.SatisfactionRecorded ignored -> EventOutcome.applied();
    };
  }

  private EventOutcome record(PromiseBatch batch, ContactLogged contact, String eventId) {
    feedbacks.add(contact);
    PromiseToPay promise = contact.promise();
    return promise == null
        ? EventOutcome.applied()
        : promises.record(batch, contact, promise, eventId);
  }
}
