package dev.amends.plan.intake;

import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseOpened;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.CaseEvent.ComplaintDecided;
import dev.amends.events.CaseEvent.ComplaintOpened;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.CaseEvent.LegalReferralRequested;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.closing.CaseEnding;
import dev.amends.plan.payment.Payments;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the case file, stops and starts the clocks, and ends plans with their case. */
@ApplicationScoped
public class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Plans plans;
  private final Payments payments;
  private final CaseEnding endings;
  private final Outbox outbox;
  private final InstantSource clock;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Plans plans,
      Payments payments,
      CaseEnding endings,
      Outbox outbox,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
    this.plans = plans;
    this.payments = payments;
    this.endings = endings;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Incoming("cases")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.CASES;
  }

  @Override
  public Class<CaseEvent> contract() {
    return CaseEvent.class;
  }

  @Override
  public CaseBatch load(EventBatch<CaseEvent> events) {
    Set<UUID> touching =
        events.events().stream()
            .filter(CaseEventConsumer::touchesPlans)
            .map(CaseEvent::caseId)
            .collect(Collectors.toSet());
    Map<UUID, List<Plan>> plansOfCase =
        plans.ofCases(touching).stream().collect(Collectors.groupingBy(Plan::caseId));
    return new CaseBatch(files.drawer(events.events()), plansOfCase);
  }

  private static boolean touchesPlans(CaseEvent event) {
    return event instanceof CaseCured
        || event instanceof CaseClosed
        || event instanceof HoldPlaced
        || event instanceof HoldReleased;
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    CaseFiles.Drawer drawer = batch.files();
    List<Plan> ofCase = batch.plans().getOrDefault(received.event().caseId(), List.of());
    return switch (received.event()) {
      case CaseOpened opened -> take(drawer, opened, opened.facts());
      case CaseUpdated updated -> take(drawer, updated, updated.facts());
      case CaseCured cured -> {
        take(drawer, cured, cured.facts());
        yield end(received, "the case is cured", cured.businessDate(), ofCase);
      }
      case CaseClosed closed -> {
        take(drawer, closed, closed.facts());
        yield end(
            received, "the case is closed: " + closed.reason(), closed.businessDate(), ofCase);
      }
      case HoldPlaced hold -> {
        drawer.of(hold).hold(hold.holdId(), hold.from(), hold.until());
        yield EventOutcome.applied();
      }
      case HoldReleased hold -> {
        boolean known = drawer.of(hold).release(hold.holdId(), hold.businessDate());
        ofCase.forEach(Plan::lookAgain);
        yield known ? EventOutcome.applied() : EventOutcome.ignored("the hold is not known here");
      }
      case CaseClassified ignored -> EventOutcome.applied();
      case StrategyStepDue ignored -> EventOutcome.applied();
      case StageChanged ignored -> EventOutcome.applied();
      case ComplaintOpened ignored -> EventOutcome.applied();
      case ComplaintDecided ignored -> EventOutcome.applied();
      case LegalReferralRequested ignored -> EventOutcome.applied();
    };
  }

  private static EventOutcome take(CaseFiles.Drawer drawer, CaseEvent event, CaseFacts facts) {
    drawer.of(event).take(facts);
    return EventOutcome.applied();
  }

  private EventOutcome end(
      Received<CaseEvent> received, String why, LocalDate businessDate, List<Plan> ofCase) {
    if (!ofCase.isEmpty()) {
      long last = payments.lastPosition(received.event().account());
      endings
          .end(received.event(), why, businessDate, ofCase, last, received.id())
          .forEach(event -> outbox.append(event, clock.instant()));
    }
    return EventOutcome.applied();
  }
}
