package dev.amends.cases.classification;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
  public LocalDate dayOf(CollectionCase collectionCase) {
    return Stream.concat(
            Stream.ofNullable(closedDayOf(collectionCase)),
            entriesOf(collectionCase).stream().map(EvidenceEntry::businessDate))
        .max(LocalDate::compareTo)
        .orElse(collectionCase.figures().businessDate());
  }

  /**
   * The business date on which an event that has a time only took place, such as the cancellation
   * of a plan: at least the newest one of the case.
   */
  public LocalDate dayOf(CollectionCase collectionCase, Instant at) {
    LocalDate newest = dayOf(collectionCase);
    LocalDate day = businessDateOf(collectionCase, at);
    return day.isBefore(newest) ? newest : day;
  }

  /**
   * The business date of a time: the date in the borrower's zone, but at most the day after the
   * newest date that the lender has reported. Business dates may lag behind the clock, and then the
   * rest of the evidence must not look old because of one contact.
   */
  LocalDate businessDateOf(CollectionCase collectionCase, Instant at) {
    String timezone = collectionCase.timezone();
    LocalDate date =
        LocalDate.ofInstant(at, timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone));
    LocalDate latest = reportedDayOf(collectionCase).plusDays(1);
    return date.isAfter(latest) ? latest : date;
  }

  /** The newest business date that the lender has reported: a closed day, or that of figures. */
  private LocalDate reportedDayOf(CollectionCase collectionCase) {
    LocalDate closed = closedDayOf(collectionCase);
    LocalDate figures = collectionCase.figures().businessDate();
    return closed == null || closed.isBefore(figures) ? figures : closed;
  }

  private @Nullable LocalDate closedDayOf(CollectionCase collectionCase) {
    return closedDays.get(
        new LenderPartition(collectionCase.account().lenderId(), collectionCase.partition()));
  }
}
