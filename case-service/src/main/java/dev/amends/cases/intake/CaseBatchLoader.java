package dev.amends.cases.intake;

import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.consumption.EventBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Loads a {@link CaseBatch}: one query per table, whatever the size of the batch. */
@ApplicationScoped
class CaseBatchLoader {
  private final CollectionCases cases;
  private final ClassificationCommands classification;
  private final CaseJournal journal;
  private final StageCommands stages;

  CaseBatchLoader(
      CollectionCases cases,
      ClassificationCommands classification,
      CaseJournal journal,
      StageCommands stages) {
    this.cases = cases;
    this.classification = classification;
    this.journal = journal;
    this.stages = stages;
  }

  /**
   * Loads the cases of a batch, and the evidence of some of them.
   *
   * @param mayBeEvidence selects the events for whose cases the evidence is loaded
   */
  <E extends ServiceEvent> CaseBatch load(EventBatch<E> events, Predicate<E> mayBeEvidence) {
    List<UUID> touched = events.events().stream().map(ServiceEvent::caseId).distinct().toList();
    Set<UUID> classified =
        events.events().stream()
            .filter(mayBeEvidence)
            .map(ServiceEvent::caseId)
            .collect(Collectors.toSet());
    Map<UUID, CollectionCase> loaded = cases.load(touched);
    return new CaseBatch(
        loaded,
        classification.load(
            loaded.values().stream().filter(found -> classified.contains(found.id())).toList()),
        journal,
        stages);
  }
}
