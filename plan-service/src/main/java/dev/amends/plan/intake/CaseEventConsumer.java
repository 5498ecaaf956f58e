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
import dev.amends.events.CaseEvent.HoldExtended;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.CaseEvent.LegalReferralRequested;
import dev.amends.events.CaseEvent.StageChanged;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.CaseEvent.StrategyStepWithdrawn;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFileBatch;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.erasure.ErasureCommands;
import dev.amends.plan.outcome.OutcomeCommands;
import dev.amends.plan.outcome.PromiseDebtCommands;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.payoff.CertificateReviewCommands;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  private final PromiseDebtCommands promises;
  private final OutcomeCommands outcomes;
  private final CaseEndCommands ends;
  private final CertificateReviewCommands certificates;
  private final ErasureCommands erasures;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Plans plans,
      Payments payments,
      PromiseDebtCommands promises,
      OutcomeCommands outcomes,
      CaseEndCommands ends,
      CertificateReviewCommands certificates,
      ErasureCommands erasures) {
    this.consumption = consumption;
    this.files = files;
    this.plans = plans;
    this.payments = payments;
    this.promises = promises;
    this.outcomes = outcomes;
    this.ends = ends;
    this.certificates = certificates;
    this.erasures = erasures;
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
    List<Plan> touched = plans.findByCases(cases);
    Set<AccountKey> evaluated =
        touched.stream()
            .filter(plan -> plan.activatedOn().isPresent())
            .map(Plan::account)
            .collect(Collectors.toSet());
    return new CaseBatch(fileBatch, outcomes.load(touched, payments.batch(List.of(), evaluated)));
  }

  private static boolean touchesPlans(CaseEvent event) {
    return event instanceof CaseCured
        || event instanceof CaseReopened
        || event instanceof CaseClosed
        || event instanceof HoldPlaced
        || event instanceof HoldExtended
        || event instanceof HoldReleased;
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    return switch (received.event()) {
      case CaseOpened opened -> update(batch, opened, opened.facts(), received.id());
      case CaseUpdated updated -> update(batch, updated, updated.facts(), received.id());
      case CaseCured cured -> {
        update(batch, cured, cured.facts(), received.id());
        ends.end(batch, cured, received.id(), "the case is cured", cured.businessDate());
        yield EventOutcome.applied();
      }
      case CaseClosed closed -> {
        update(batch, closed, closed.facts(), received.id());
        String reason = "the case is closed: " + closed.reason();
        ends.end(batch, closed, received.id(), reason, closed.businessDate());
        yield EventOutcome.applied();
      }
      case CaseReopened reopened -> {
        update(batch, reopened, reopened.facts(), received.id());
        ends.reinstate(batch, reopened, received.id());
        certificates.review(
            reopened.account(),
            reopened.businessDate(),
            Origin.event("the case was reopened: " + reopened.origin().reason(), received.id()));
        yield EventOutcome.applied();
      }
      case HoldPlaced hold -> place(batch, hold, received.id());
      case HoldExtended hold -> extend(batch, hold, received.id());
      case HoldReleased hold -> release(batch, hold, received.id());
      case CaseClassified classified -> {
        batch.files().fileOf(classified).classify(classified.customerClass());
        yield EventOutcome.applied();
      }
      case StrategyStepDue ignored -> EventOutcome.applied();
      case StrategyStepWithdrawn ignored -> EventOutcome.applied();
      case StageChanged ignored -> EventOutcome.applied();
      case ComplaintOpened ignored -> EventOutcome.applied();
      case ComplaintDecided ignored -> EventOutcome.applied();
      case CaseEvent.HardshipReviewDue ignored -> EventOutcome.applied();
      case CaseEvent.HardshipReviewDecided ignored -> EventOutcome.applied();
      case CaseEvent.HardshipReviewWithdrawn ignored -> EventOutcome.applied();
      case CaseEvent.HoldReviewWithdrawn ignored -> EventOutcome.applied();
      case LegalReferralRequested ignored -> EventOutcome.applied();
      case CaseEvent.CaseAssigned ignored -> EventOutcome.applied();
      case CaseEvent.HoldReviewDue ignored -> EventOutcome.applied();
      case CaseEvent.HoldReviewed ignored -> EventOutcome.applied();
      case CaseEvent.ComplaintDecisionDue ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralProposed ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralRejected ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralWithdrawn ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralConcluded ignored -> EventOutcome.applied();
      case CaseEvent.StatementIssued ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerLinkIssued ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerLinkRevoked ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerErasureRequested requested -> erasures.erase(requested, received.id());
      case CaseEvent.CaseErasureReported ignored -> EventOutcome.applied();
    };
  }

  private EventOutcome place(CaseBatch batch, HoldPlaced hold, String eventId) {
    batch.files().fileOf(hold).placeHold(hold.holdId(), hold.kind(), hold.from(), hold.until());
    ends.evaluate(batch, hold, hold.from(), eventId);
    return EventOutcome.applied();
  }

  private EventOutcome extend(CaseBatch batch, HoldExtended hold, String eventId) {
    Optional<LocalDate> heldFrom =
        batch.files().fileOf(hold).extendHold(hold.holdId(), hold.until());
    if (heldFrom.isEmpty()) {
      return EventOutcome.ignored("the hold is unknown");
    }
    ends.evaluate(batch, hold, heldFrom.get(), eventId);
    return EventOutcome.applied();
  }

  private EventOutcome release(CaseBatch batch, HoldReleased hold, String eventId) {
    if (!batch.files().fileOf(hold).releaseHold(hold.holdId(), hold.businessDate())) {
      return EventOutcome.ignored("the hold is unknown");
    }
    ends.evaluate(batch, hold, hold.businessDate(), eventId);
    return EventOutcome.applied();
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
}
