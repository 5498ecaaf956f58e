package dev.amends.assessment.intake;

import dev.amends.assessment.casefile.CaseFiles;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.assessment.request.RequestCommands;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Opens an assessment request when a contact shows hardship or a change in circumstances. */
@ApplicationScoped
class ContactEventConsumer implements EventConsumer<ContactEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles caseFiles;
  private final AssessmentRequests requests;
  private final RequestCommands commands;

  ContactEventConsumer(
      BatchConsumption consumption,
      CaseFiles caseFiles,
      AssessmentRequests requests,
      RequestCommands commands) {
    this.consumption = consumption;
    this.caseFiles = caseFiles;
    this.requests = requests;
    this.commands = commands;
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
  public CaseBatch load(EventBatch<ContactEvent> events) {
    Set<UUID> cases =
        events.events().stream()
            .filter(ContactEventConsumer::needsAssessment)
            .map(ContactEvent::caseId)
            .collect(Collectors.toSet());
    return new CaseBatch(caseFiles.batch(cases), requests.batch(cases));
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<ContactEvent> received) {
    return switch (received.event()) {
      case ContactLogged contact -> request(batch, received, contact);
      case ContactEvent.ContactPermitted ignored -> EventOutcome.applied();
      case ContactEvent.ContactDenied ignored -> EventOutcome.applied();
      case ContactEvent.CallbackScheduled ignored -> EventOutcome.applied();
      case ContactEvent.CallbackDue ignored -> EventOutcome.applied();
      case ContactEvent.CallbackCompleted ignored -> EventOutcome.applied();
      case ContactEvent.CallbackMissed ignored -> EventOutcome.applied();
      case ContactEvent.CallbackCancelled ignored -> EventOutcome.applied();
      case ContactEvent.NoticeIssued ignored -> EventOutcome.applied();
      case ContactEvent.NoticeWithdrawn ignored -> EventOutcome.applied();
      case ContactEvent.ConductBreachRecorded ignored -> EventOutcome.applied();
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

  private static boolean needsAssessment(ContactEvent event) {
    return event instanceof ContactLogged logged && logged.needsAssessment();
  }

  private EventOutcome request(
      CaseBatch batch, Received<ContactEvent> received, ContactLogged contact) {
    if (needsAssessment(contact)) {
      commands.requestAfterContact(
          batch.requests(), batch.files().fileOf(contact), contact, received);
    }
    return EventOutcome.applied();
  }
}
