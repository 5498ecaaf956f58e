package dev.amends.cases.classification;

import dev.amends.cases.classification.ClassView.ChangeView;
import dev.amends.cases.classification.ClassView.EvidenceView;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what the class of a case is or was, from its evidence and its two times. */
@ApplicationScoped
class ClassViews {
  private final CollectionCases cases;
  private final EvidenceEntries entries;
  private final ClassificationCommands classification;
  private final ScaleVersions scales;

  ClassViews(
      CollectionCases cases,
      EvidenceEntries entries,
      ClassificationCommands classification,
      ScaleVersions scales) {
    this.cases = cases;
    this.entries = entries;
    this.classification = classification;
    this.scales = scales;
  }

  /**
   * Returns the class by all that is known now.
   *
   * @param asOf the business date; the newest one if absent
   */
  ClassView latest(UUID caseId, @Nullable LocalDate asOf) {
    CollectionCase found = cases.get(caseId);
    LocalDate day = asOf == null ? classification.load(List.of(found)).dayOf(found) : asOf;
    List<EvidenceEntry> all = entries.findAllOf(caseId);
    ScaleVersion scale = scales.latest();
    // Everything recorded by this time is committed, because the account's transactions run one
    // after the other; this does not hold for the present time.
    Instant knownAt =
        Stream.concat(
                Stream.of(found.openedAt(), scale.inForceFrom()),
                all.stream().map(EvidenceEntry::lastChangedAt))
            .max(Instant::compareTo)
            .orElseThrow();
    return view(caseId, day, knownAt, scale, all, entry -> !entry.isWithdrawn());
  }

  /** Returns the class as it was answered at an earlier time, by what was known then. */
  ClassView at(UUID caseId, LocalDate asOf, Instant knownAt) {
    cases.get(caseId);
    return view(
        caseId,
        asOf,
        knownAt,
        scales.at(knownAt),
        entries.findAllOf(caseId),
        entry -> entry.isKnownAt(knownAt));
  }

  private static ClassView view(
      UUID caseId,
      LocalDate asOf,
      Instant knownAt,
      ScaleVersion version,
      List<EvidenceEntry> all,
      Predicate<EvidenceEntry> known) {
    List<EvidenceEntry> counted =
        all.stream().filter(known).filter(entry -> !entry.businessDate().isAfter(asOf)).toList();
    Scale scale = version.scale();
    Classification latest =
        new ClassificationPolicy(scale)
            .classify(counted.stream().map(EvidenceEntry::evidence).toList(), asOf);
    return new ClassView(
        caseId,
        asOf,
        knownAt,
        latest.customerClass(),
        latest.willingness(),
        latest.ability(),
        latest.reasons(),
        evidence(counted, latest),
        new ClassChangePolicy(scale).changes(latest).stream().map(ChangeView::of).toList());
  }

  private static List<EvidenceView> evidence(List<EvidenceEntry> entries, Classification latest) {
    List<EvidenceView> evidence = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      evidence.add(EvidenceView.of(entries.get(i), latest.evidence().get(i)));
    }
    return evidence;
  }
}
