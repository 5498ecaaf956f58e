package dev.amends.contact.intake;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the borrower can pay a month is known here, so that no guide asks for more. */
@ApplicationScoped
class AssessmentEventConsumer implements EventConsumer<AssessmentEvent, Map<UUID, CaseFile>> {
  private final BatchConsumption consumption;
  private final CaseFiles files;

  AssessmentEventConsumer(BatchConsumption consumption, CaseFiles files) {
    this.consumption = consumption;
    this.files = files;
  }

  @Incoming("assessments")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.ASSESSMENTS;
  }

  @Override
  public Class<AssessmentEvent> contract() {
    return AssessmentEvent.class;
  }

  @Override
  public Map<UUID, CaseFile> load(EventBatch<AssessmentEvent> events) {
    Set<UUID> cases = new HashSet<>();
    events.events().forEach(event -> cases.add(event.caseId()));
    return files.ofCases(cases);
  }

  @Override
  public EventOutcome apply(Map<UUID, CaseFile> known, Received<AssessmentEvent> received) {
    CaseFile file = file(received.event(), known);
    switch (received.event()) {
      case AssessmentEvent.AssessmentCompleted completed ->
          file.sustains(completed.sustainableMonthlyAmount());
      case AssessmentEvent.AssessmentExpired ignored -> file.sustains(null);
    }
    return EventOutcome.applied();
  }

  /** Topics overtake each other; a case that is told of early is awaited. */
  private CaseFile file(AssessmentEvent event, Map<UUID, CaseFile> known) {
    return known.computeIfAbsent(
        event.caseId(),
        caseId -> {
          CaseFile awaited = CaseFile.awaited(caseId, event.account());
          files.persist(awaited);
          return awaited;
        });
  }
}
