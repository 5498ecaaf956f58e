package dev.amends.cases.intake;

import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.consumption.EventBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Loads a {@link CaseBatch}: one query per table, whatever the size of the batch. */
@ApplicationScoped
class CaseBatchLoader {
  private final CollectionCases cases;
  private final ClassificationCommands classification;
  private final CaseJournal journal;

  CaseBatchLoader(
      CollectionCases cases, ClassificationCommands classification, CaseJournal journal) {
    this.cases = cases;
    this.classification = classification;
    this.journal = journal;
  }

  /**
   * Loads the cases of a batch, and the evidence of some of them.
   *
   * @param mayBeEvidence selects the events for whose cases the evidence is loaded
   */
  <E extends ServiceEvent> CaseBatch load(EventBatch<E> events, Predicate<E> mayBeEvidence) {
    List<UUID> touched = events.events().stream().map(ServiceEvent::caseId).distinct().toList();
    List<UUID> classified =
        events.events().stream()
            .filter(mayBeEvidence)
            .map(ServiceEvent::caseId)
            .distinct()
            .toList();
    return new CaseBatch(cases.load(touched), classification.load(classified), journal);
  }
}
