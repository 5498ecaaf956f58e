package dev.amends.cases.classification;

import dev.amends.cases.lifecycle.CollectionCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The evidence of the cases that a batch of events touches. */
public final class EvidenceBatch {
  private final Map<UUID, List<EvidenceEntry>> entries = new HashMap<>();

  EvidenceBatch(List<EvidenceEntry> known) {
    known.forEach(this::add);
  }

  void add(EvidenceEntry entry) {
    entries.computeIfAbsent(entry.caseId(), id -> new ArrayList<>()).add(entry);
  }

  /** The evidence of a case that has not been withdrawn. */
  List<EvidenceEntry> entriesOf(CollectionCase collectionCase) {
    return entries.getOrDefault(collectionCase.id(), List.of()).stream()
        .filter(entry -> !entry.isWithdrawn())
        .toList();
  }
}
