package dev.amends.assessment.casefile;

import dev.amends.assessment.request.AssessmentRequest;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.assessment.request.RequestPolicy;
import dev.amends.assessment.request.RequestPolicy.Decision;
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

/** A contact that shows hardship or a change in circumstances asks for an assessment. */
@ApplicationScoped
public class ContactEventConsumer implements EventConsumer<ContactEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles caseFiles;
  private final AssessmentRequests requests;

  ContactEventConsumer(
      BatchConsumption consumption, CaseFiles caseFiles, AssessmentRequests requests) {
    this.consumption = consumption;
    this.caseFiles = caseFiles;
    this.requests = requests;
  }

  /** Takes the records of one poll in. */
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
            .filter(ContactEventConsumer::asksForAssessment)
            .map(ContactEvent::caseId)
            .collect(Collectors.toSet());
    return new CaseBatch(caseFiles.load(cases), requests.open(cases));
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<ContactEvent> received) {
    return switch (received.event()) {
      case ContactLogged logged -> ask(received, logged, batch);
      case ContactEvent.ContactPermitted ignored -> EventOutcome.applied();
      case ContactEvent.ContactDenied ignored -> EventOutcome.applied();
      case ContactEvent.CallbackScheduled ignored -> EventOutcome.applied();
      case ContactEvent.CallbackDue ignored -> EventOutcome.applied();
      case ContactEvent.CallbackCompleted ignored -> EventOutcome.applied();
      case ContactEvent.CallbackMissed ignored -> EventOutcome.applied();
      case ContactEvent.CallbackCancelled ignored -> EventOutcome.applied();
      case ContactEvent.NoticeIssued ignored -> EventOutcome.applied();
      case ContactEvent.ConductBreachRecorded ignored -> EventOutcome.applied();
    };
  }

  private static boolean asksForAssessment(ContactEvent event) {
    return event instanceof ContactLogged logged && AssessmentRequest.isAskedBy(logged);
  }

  private EventOutcome ask(
      Received<ContactEvent> received, ContactLogged contact, CaseBatch batch) {
    if (!asksForAssessment(contact)) {
      return EventOutcome.applied();
    }
    CaseFile file = batch.files().of(contact);
    AssessmentRequest request = AssessmentRequest.of(contact, received.id());
    AssessmentRequest before = batch.open().get(file.caseId());
    switch (RequestPolicy.decide(
        contact.contactedAt(), file.standing(before == null ? null : before.id()))) {
      case Decision.Open ignored -> batch.open().put(file.caseId(), request);
      case Decision.Answered answered -> request.fulfil(answered.assessmentId(), answered.at());
      case Decision.Obsolete ignored -> request.endWithCase(received.occurredAt());
      case Decision.Joined joined -> {
        return EventOutcome.ignored(joined.reason());
      }
    }
    requests.persist(request);
    return EventOutcome.applied();
  }
}
