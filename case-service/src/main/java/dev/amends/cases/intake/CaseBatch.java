package dev.amends.cases.intake;

import dev.amends.cases.classification.EvidenceBatch;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Origin;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases, with their evidence, that a batch of the other services' events touches. */
final class CaseBatch {
  private final Map<UUID, CollectionCase> cases;
  private final EvidenceBatch evidence;
  private final CaseJournal journal;
  private final StageCommands stages;

  CaseBatch(
      Map<UUID, CollectionCase> cases,
      EvidenceBatch evidence,
      CaseJournal journal,
      StageCommands stages) {
    this.cases = cases;
    this.evidence = evidence;
    this.journal = journal;
    this.stages = stages;
  }

  EvidenceBatch evidence() {
    return evidence;
  }

  /**
   * Records an event in the timeline of its case and applies its effect unless the case is closed.
   * It also applies while the case is cured: a reversal may continue the case, and the topics have
   * no common order.
   *
   * @param businessDate the lender's business date, if the event has one
   */
  EventOutcome record(
      Received<? extends ServiceEvent> received,
      @Nullable LocalDate businessDate,
      Consumer<CollectionCase> effect) {
    ServiceEvent event = received.event();
    CollectionCase collectionCase = cases.get(event.caseId());
    if (collectionCase == null) {
      return EventOutcome.rejected(
          "caseId", "must be an existing case (was " + event.caseId() + ")");
    }
    if (!collectionCase.account().equals(event.account())) {
      return EventOutcome.rejected("caseId", "must be a case of account " + event.account());
    }
    journal.record(collectionCase, event, received.id(), received.occurredAt(), businessDate);
    if (collectionCase.isOpen() || collectionCase.status() == CaseStatus.CURED) {
      effect.accept(collectionCase);
      collectionCase.treatment().legal().recheck(collectionCase.figures().businessDate());
      followStage(collectionCase, received);
      journal.scheduleReview(collectionCase);
    }
    return EventOutcome.applied();
  }

  private void followStage(
      CollectionCase collectionCase, Received<? extends ServiceEvent> received) {
    LocalDate day = evidence.dayOf(collectionCase);
    String reason = "after " + received.event().getClass().getSimpleName();
    stages.follow(collectionCase, day, Origin.event(reason, received.id()));
  }

  /** Records an event in the timeline of its case. */
  EventOutcome record(Received<? extends ServiceEvent> received, @Nullable LocalDate businessDate) {
    return record(received, businessDate, collectionCase -> {});
  }
}
