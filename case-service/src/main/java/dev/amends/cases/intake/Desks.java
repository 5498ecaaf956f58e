package dev.amends.cases.intake;

import dev.amends.cases.classification.Classifications;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.consumption.EventBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Loads what a batch speaks of: one query a table, whatever the size of the batch. */
@ApplicationScoped
class Desks {
  private final CollectionCases cases;
  private final Classifications classifications;
  private final CaseJournal journal;

  Desks(CollectionCases cases, Classifications classifications, CaseJournal journal) {
    this.cases = cases;
    this.classifications = classifications;
    this.journal = journal;
  }

  /**
   * Loads the cases of a batch.
   *
   * @param evident which events may be evidence; only their cases' evidence is loaded
   */
  <E extends ServiceEvent> Desk load(EventBatch<E> batch, Predicate<E> evident) {
    List<UUID> touched = batch.events().stream().map(ServiceEvent::caseId).distinct().toList();
    List<UUID> judged =
        batch.events().stream().filter(evident).map(ServiceEvent::caseId).distinct().toList();
    return new Desk(cases.load(touched), classifications.load(judged), journal);
  }
}
