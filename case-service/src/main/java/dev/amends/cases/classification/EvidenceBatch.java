package dev.amends.cases.classification;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence of the cases that a batch of events touches, and the last closed business days. */
public final class EvidenceBatch {
  private final Map<UUID, List<EvidenceEntry>> entries = new HashMap<>();
  private final Map<LenderPartition, LocalDate> closedDays;

  EvidenceBatch(List<EvidenceEntry> known, Map<LenderPartition, LocalDate> closedDays) {
    this.closedDays = Map.copyOf(closedDays);
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

  List<Evidence> evidenceOf(CollectionCase collectionCase) {
    return entriesOf(collectionCase).stream().map(EvidenceEntry::evidence).toList();
  }

  /**
   * The newest business date of a case, for which it is classified: the last closed day, or the
   * date of its newest evidence if that is later. Before both, it is the date of its figures.
   */
  LocalDate dayOf(CollectionCase collectionCase) {
    return Stream.concat(
            Stream.ofNullable(closedDayOf(collectionCase)),
            entriesOf(collectionCase).stream().map(EvidenceEntry::businessDate))
        .max(LocalDate::compareTo)
        .orElse(collectionCase.figures().businessDate());
  }

  /** The newest business date that the lender has reported: a closed day, or that of figures. */
  LocalDate reportedDayOf(CollectionCase collectionCase) {
    LocalDate closed = closedDayOf(collectionCase);
    LocalDate figures = collectionCase.figures().businessDate();
    return closed == null || closed.isBefore(figures) ? figures : closed;
  }

  private @Nullable LocalDate closedDayOf(CollectionCase collectionCase) {
    return closedDays.get(
        new LenderPartition(collectionCase.account().lenderId(), collectionCase.partition()));
  }
}
