package dev.amends.plan.intake;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.plan.casefile.CaseFiles;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the sustainable amount of the newest assessment in the case file. */
@ApplicationScoped
public class AssessmentEventConsumer implements EventConsumer<AssessmentEvent, CaseFiles.Drawer> {
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
  public CaseFiles.Drawer load(EventBatch<AssessmentEvent> events) {
    return files.drawer(events.events());
  }

  @Override
  public EventOutcome apply(CaseFiles.Drawer drawer, Received<AssessmentEvent> received) {
    return switch (received.event()) {
      case AssessmentCompleted completed -> {
        drawer.of(completed).take(completed);
        yield EventOutcome.applied();
      }
      case AssessmentExpired expired ->
          drawer.of(expired).expire(expired.assessmentId())
              ? EventOutcome.applied()
              : EventOutcome.ignored("a newer assessment took its place");
    };
  }
}
