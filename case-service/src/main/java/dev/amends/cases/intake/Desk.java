package dev.amends.cases.intake;

import dev.amends.cases.classification.Classifications;
import dev.amends.cases.classification.Evidence;
import dev.amends.cases.classification.WillingnessPolicy.Sign;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases that a batch of the other services' events speaks of, and their evidence. */
final class Desk {
  private final Map<UUID, CollectionCase> cases;
  private final Classifications.Bench bench;
  private final CaseJournal journal;

  Desk(Map<UUID, CollectionCase> cases, Classifications.Bench bench, CaseJournal journal) {
    this.cases = cases;
    this.bench = bench;
    this.journal = journal;
  }

  /** Writes an event into its case's timeline and, while the case is open, lets it have effect. */
  EventOutcome hear(
      Received<? extends ServiceEvent> received,
      @Nullable LocalDate businessDate,
      Consumer<CollectionCase> effect) {
    ServiceEvent event = received.event();
    CollectionCase of = cases.get(event.caseId());
    if (of == null) {
      return EventOutcome.rejected("caseId", "is no case of this service: " + event.caseId());
    }
    if (!of.account().equals(event.account())) {
      return EventOutcome.rejected(
          "caseId", "is a case of another account than " + event.account());
    }
    journal.hear(of, event, received.id(), received.occurredAt(), businessDate);
    if (of.isOpen()) {
      effect.accept(of);
      journal.look(of);
    }
    return EventOutcome.applied();
  }

  /** Writes an event into its case's timeline. */
  EventOutcome hear(Received<? extends ServiceEvent> received, @Nullable LocalDate businessDate) {
    return hear(received, businessDate, of -> {});
  }

  /** A sign of willingness, or of its absence. */
  void sign(CollectionCase of, Sign sign, UUID subject, Received<?> received) {
    bench.sign(of, sign, source(sign.name(), subject, received));
  }

  void assessed(CollectionCase of, int abilityScore, UUID assessmentId, Received<?> received) {
    bench.assessed(of, abilityScore, source("ASSESSMENT", assessmentId, received));
  }

  void lapsed(CollectionCase of, UUID assessmentId, Received<?> received) {
    bench.lapsed(of, source("ASSESSMENT_EXPIRED", assessmentId, received));
  }

  private static Evidence.Source source(String kind, UUID subject, Received<?> received) {
    return new Evidence.Source(kind, subject, received.id(), received.occurredAt());
  }
}
