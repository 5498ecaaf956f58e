package dev.amends.plan.intake;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseOpened;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.CaseEvent.ComplaintDecided;
import dev.amends.events.CaseEvent.ComplaintOpened;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.CaseEvent.LegalReferralRequested;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.CaseEvent.StrategyStepWithdrawn;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFileBatch;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.closing.ClosingCommands;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.promise.PromiseCommands;
import dev.amends.plan.schedule.HeldDays;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies case events: updates the case file, stops the clocks, ends the plans of ended cases. */
@ApplicationScoped
class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Plans plans;
  private final Payments payments;
  private final ClosingCommands closings;
  private final PromiseCommands promises;
  private final PlanReviewCommands reviews;
  private final Outbox outbox;
  private final InstantSource clock;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Plans plans,
      Payments payments,
      ClosingCommands closings,
      PromiseCommands promises,
      PlanReviewCommands reviews,
      Outbox outbox,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
    this.plans = plans;
    this.payments = payments;
    this.closings = closings;
    this.promises = promises;
    this.reviews = reviews;
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
    CaseFileBatch fileBatch = files.batch(events.events());
    Set<UUID> cases =
        events.events().stream()
            .filter(CaseEventConsumer::touchesPlans)
            .map(CaseEvent::caseId)
            .collect(Collectors.toSet());
    cases.addAll(fileBatch.withoutFigures());
    Set<AccountKey> reopened =
        events.events().stream()
            .filter(CaseReopened.class::isInstance)
            .map(CaseEvent::account)
            .collect(Collectors.toSet());
    return new CaseBatch(
        fileBatch,
        plans.ofCases(cases).stream().collect(Collectors.groupingBy(Plan::caseId)),
        payments.batch(List.of(), reopened));
  }

  private static boolean touchesPlans(CaseEvent event) {
    return event instanceof CaseCured
        || event instanceof CaseReopened
        || event instanceof CaseClosed
        || event instanceof HoldPlaced
        || event instanceof HoldReleased;
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    return switch (received.event()) {
      case CaseOpened opened -> update(batch, opened, opened.facts(), received.id());
      case CaseUpdated updated -> update(batch, updated, updated.facts(), received.id());
      case CaseCured cured -> {
        update(batch, cured, cured.facts(), received.id());
        yield end(batch, received, "the case is cured", cured.businessDate());
      }
      case CaseClosed closed -> {
        update(batch, closed, closed.facts(), received.id());
        yield end(batch, received, "the case is closed: " + closed.reason(), closed.businessDate());
      }
      case CaseReopened reopened -> {
        update(batch, reopened, reopened.facts(), received.id());
        yield reinstate(batch, received, reopened);
      }
      case HoldPlaced hold -> {
        batch.files().fileOf(hold).placeHold(hold.holdId(), hold.from(), hold.until());
        batch.plansOf(hold.caseId()).forEach(Plan::scheduleNextCheck);
        yield EventOutcome.applied();
      }
      case HoldReleased hold -> {
        boolean known = batch.files().fileOf(hold).releaseHold(hold.holdId(), hold.businessDate());
        batch.plansOf(hold.caseId()).forEach(Plan::scheduleNextCheck);
        yield known ? EventOutcome.applied() : EventOutcome.ignored("the hold is unknown");
      }
      case CaseClassified ignored -> EventOutcome.applied();
      case StrategyStepDue ignored -> EventOutcome.applied();
      case StrategyStepWithdrawn ignored -> EventOutcome.applied();
      case StageChanged ignored -> EventOutcome.applied();
      case ComplaintOpened ignored -> EventOutcome.applied();
      case ComplaintDecided ignored -> EventOutcome.applied();
      case LegalReferralRequested ignored -> EventOutcome.applied();
    };
  }

  private EventOutcome update(CaseBatch batch, CaseEvent event, CaseFacts facts, String eventId) {
    CaseFile file = batch.files().fileOf(event);
    boolean first = !file.isKnown();
    file.update(facts);
    if (first && file.isOpen()) {
      promises.cancelAboveDebt(file, batch.plansOf(event.caseId()), eventId);
    }
    return EventOutcome.applied();
  }

  /** Continues the plans that ended with the case, and reviews their payments. */
  private EventOutcome reinstate(
      CaseBatch batch, Received<CaseEvent> received, CaseReopened reopened) {
    LocalDate day = reopened.businessDate();
    Origin origin = Origin.event("plan.reinstated: " + reopened.origin().reason(), received.id());
    List<HeldDays> holds = batch.files().fileOf(reopened).heldDays();
    for (Plan plan : batch.plansOf(reopened.caseId())) {
      List<PlanEvent> events = new ArrayList<>(plan.reinstate(day, origin));
      if (plan.inForce().isPresent()) {
        events.addAll(reviews.review(plan, batch.payments(), holds, day, origin));
      }
      events.forEach(event -> outbox.append(event, clock.instant()));
    }
    return EventOutcome.applied();
  }

  private EventOutcome end(
      CaseBatch batch, Received<CaseEvent> received, String reason, LocalDate businessDate) {
    CaseEvent ended = received.event();
    List<Plan> plansOfCase = batch.plansOf(ended.caseId());
    if (!plansOfCase.isEmpty()) {
      long lastPosition = payments.lastPosition(ended.account());
      closings
          .endPlans(ended, reason, businessDate, plansOfCase, lastPosition, received.id())
          .forEach(event -> outbox.append(event, clock.instant()));
    }
    return EventOutcome.applied();
  }
}
