package dev.amends.cases.classification;

import dev.amends.cases.hardship.PlanOfferCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.ClassReview;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Classifies cases again when their evidence or their business date changes. The class of a case is
 * that of its evidence on its newest business date, so classifying twice changes nothing.
 */
@ApplicationScoped
public class ClassificationCommands {
  private final EvidenceEntries entries;
  private final ClassificationPolicy policy;
  private final ClassChangePolicy changes;
  private final ClosedBusinessDays days;
  private final PlanOfferCommands offers;
  private final CaseJournal journal;
  private final InstantSource clock;

  ClassificationCommands(
      EvidenceEntries entries,
      ClassificationPolicy policy,
      ClassChangePolicy changes,
      ClosedBusinessDays days,
      PlanOfferCommands offers,
      CaseJournal journal,
      InstantSource clock) {
    this.entries = entries;
    this.policy = policy;
    this.changes = changes;
    this.days = days;
    this.offers = offers;
    this.journal = journal;
    this.clock = clock;
  }

  /** Loads the evidence of several cases, and the last closed days of their lenders. */
  public EvidenceBatch load(Collection<CollectionCase> cases) {
    return load(cases, Set.of());
  }

  /**
   * Loads the evidence of several cases, and the last closed days of their lenders.
   *
   * @param lenderIds further lenders, of whose accounts cases may be opened
   */
  public EvidenceBatch load(Collection<CollectionCase> cases, Collection<String> lenderIds) {
    Set<String> lenders = new HashSet<>(lenderIds);
    cases.forEach(collectionCase -> lenders.add(collectionCase.account().lenderId()));
    return new EvidenceBatch(
        entries.findByCases(ids(cases)),
        lenders.isEmpty() ? Map.of() : days.lastClosedDays(lenders));
  }

  /**
   * Loads the evidence of several cases, for whose partitions a day becomes the last closed one.
   */
  public EvidenceBatch load(Collection<CollectionCase> cases, LocalDate closedDay) {
    Map<LenderPartition, LocalDate> closed = new HashMap<>();
    for (CollectionCase found : cases) {
      closed.put(new LenderPartition(found.account().lenderId(), found.partition()), closedDay);
    }
    return new EvidenceBatch(entries.findByCases(ids(cases)), closed);
  }

  private static List<UUID> ids(Collection<CollectionCase> cases) {
    return cases.stream().map(CollectionCase::id).toList();
  }

  /** Counts the evidence of the case from which an account relapsed in its new case too. */
  public void inherit(
      EvidenceBatch batch, CollectionCase relapse, CollectionCase earlier, String eventId) {
    Instant now = clock.instant();
    List<EvidenceEntry> inherited =
        entries.findByCases(List.of(earlier.id())).stream()
            .map(entry -> entry.inheritedBy(relapse.id(), now))
            .toList();
    add(batch, relapse, inherited, eventId);
  }

  void add(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      List<EvidenceEntry> added,
      String eventId) {
    Origin origin = Origin.event("evidence: " + reasons(added), eventId);
    change(
        batch,
        collectionCase,
        added,
        origin,
        entry -> {
          entries.persist(entry);
          batch.add(entry);
        });
  }

  void withdraw(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      List<EvidenceEntry> withdrawn,
      String eventId) {
    Instant now = clock.instant();
    Origin origin = Origin.event("evidence: withdrawn: " + reasons(withdrawn), eventId);
    change(batch, collectionCase, withdrawn, origin, entry -> entry.withdraw(now, eventId));
  }

  private static String reasons(List<EvidenceEntry> entries) {
    return entries.stream().map(EvidenceEntry::reason).collect(Collectors.joining(", "));
  }

  /** Changes the evidence of a case and publishes the class if it or a score changes. */
  private void change(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      List<EvidenceEntry> changed,
      Origin origin,
      Consumer<EvidenceEntry> change) {
    if (changed.isEmpty()) {
      return;
    }
    List<Evidence> before = batch.evidenceOf(collectionCase);
    changed.forEach(change);
    Classification latest = classify(batch, collectionCase);
    if (latest.customerClass() != collectionCase.customerClass()
        || !latest.hasSameScores(policy.classify(before, latest.day()))) {
      publish(collectionCase, latest, origin);
    }
    journal.scheduleReview(collectionCase);
  }

  /** Classifies a case on its newest business date, and publishes the class if it changed. */
  public void review(EvidenceBatch batch, CollectionCase collectionCase, Origin origin) {
    Classification latest = classify(batch, collectionCase);
    if (latest.customerClass() != collectionCase.customerClass()) {
      publish(collectionCase, latest, origin);
    }
    journal.scheduleReview(collectionCase);
  }

  /** Returns the class that a case has on its newest business date, without changing it. */
  public CustomerClass preview(EvidenceBatch batch, CollectionCase collectionCase) {
    return policy
        .classify(batch.evidenceOf(collectionCase), batch.dayOf(collectionCase))
        .customerClass();
  }

  private Classification classify(EvidenceBatch batch, CollectionCase collectionCase) {
    Classification latest =
        policy.classify(batch.evidenceOf(collectionCase), batch.dayOf(collectionCase));
    LocalDate nextChange = changes.nextChange(latest).map(Classification::day).orElse(null);
    collectionCase.recordClassReview(new ClassReview(latest.day(), nextChange));
    return latest;
  }

  private void publish(CollectionCase collectionCase, Classification latest, Origin origin) {
    CustomerClass previous = collectionCase.customerClass();
    journal.publish(
        collectionCase,
        new CaseClassified(
            collectionCase.id(),
            collectionCase.account().lenderId(),
            collectionCase.account().accountId(),
            latest.customerClass(),
            latest.willingness(),
            latest.ability(),
            latest.reasons(),
            previous,
            latest.day(),
            origin),
        latest.day());
    if (previous != latest.customerClass()) {
      offers.classify(collectionCase, latest.customerClass(), latest.day(), origin);
      journal.publish(
          collectionCase,
          collectionCase.reclassify(latest.customerClass(), origin),
          collectionCase.figures().businessDate());
    }
  }
}
