package dev.amends.cases.intake;

import dev.amends.cases.classification.EvidenceCommands;
import dev.amends.cases.erasure.ErasureReportCommands;
import dev.amends.cases.hardship.HardshipCommands;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.AssessmentEvent.AssessmentRequestClosed;
import dev.amends.events.AssessmentEvent.AssessmentRequestOverdue;
import dev.amends.events.AssessmentEvent.AssessmentRequested;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies assessments, which are evidence of ability, and requests, which pause the ladder. */
@ApplicationScoped
class AssessmentEventConsumer implements EventConsumer<AssessmentEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseBatchLoader loader;
  private final EvidenceCommands evidence;
  private final HardshipCommands hardship;
  private final ErasureReportCommands erasures;

  AssessmentEventConsumer(
      BatchConsumption consumption,
      CaseBatchLoader loader,
      EvidenceCommands evidence,
      HardshipCommands hardship,
      ErasureReportCommands erasures) {
    this.consumption = consumption;
    this.loader = loader;
    this.evidence = evidence;
    this.hardship = hardship;
    this.erasures = erasures;
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
  public CaseBatch load(EventBatch<AssessmentEvent> events) {
    return loader.load(events, event -> true);
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<AssessmentEvent> received) {
    return switch (received.event()) {
      case AssessmentCompleted completed -> complete(batch, completed, received);
      case AssessmentExpired expired ->
          batch.record(
              received,
              null,
              collectionCase ->
                  evidence.expireAssessment(batch.evidence(), collectionCase, expired, received));
      case AssessmentRequested requested ->
          batch.record(
              received,
              null,
              collectionCase -> hardship.request(collectionCase, requested, received));
      case AssessmentRequestClosed closed ->
          batch.record(
              received,
              null,
              collectionCase -> hardship.closeRequest(collectionCase, closed, received));
      case AssessmentRequestOverdue ignored -> batch.record(received, null);
      case AssessmentEvent.AssessmentErasureReported reported -> {
        erasures.report(reported, received.occurredAt());
        yield batch.record(received, null);
      }
    };
  }

  private EventOutcome complete(
      CaseBatch batch, AssessmentCompleted completed, Received<AssessmentEvent> received) {
    return batch.record(
        received,
        null,
        collectionCase -> {
          hardship.recordAssessment(collectionCase, received);
          evidence.addAssessment(batch.evidence(), collectionCase, completed, received);
        });
  }
}
