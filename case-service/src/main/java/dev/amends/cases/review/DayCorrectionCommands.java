package dev.amends.cases.review;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.businessday.BusinessDayCorrections;
import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.classification.EvidenceBatch;
import dev.amends.cases.classification.EvidenceCommands;
import dev.amends.cases.hardship.HardshipReviewCommands;
import dev.amends.cases.holds.HoldCorrectionCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.LadderCommands;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.CorrectionPolicy;
import dev.amends.conventions.calendar.CorrectionPolicy.Decision;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reverts the effects that business days closed by mistake had on the cases of one partition.
 * Correcting a case twice changes nothing.
 */
@ApplicationScoped
public class DayCorrectionCommands {
  private static final UUID LOWEST_ID = new UUID(0, 0);

  private final ClosedBusinessDays days;
  private final BusinessDayCorrections corrections;
  private final CollectionCases cases;
  private final HoldCorrectionCommands holds;
  private final HardshipReviewCommands hardship;
  private final EvidenceCommands evidence;
  private final ClassificationCommands classification;
  private final LadderCommands ladder;
  private final LegalSteps legalSteps;
  private final StageCommands stages;
  private final CaseJournal journal;
  private final AccountLocks locks;
  private final BucketPolicy buckets;
  private final int casesAtOnce;

  DayCorrectionCommands(
      ClosedBusinessDays days,
      BusinessDayCorrections corrections,
      CollectionCases cases,
      HoldCorrectionCommands holds,
      HardshipReviewCommands hardship,
      EvidenceCommands evidence,
      ClassificationCommands classification,
      LadderCommands ladder,
      LegalSteps legalSteps,
      StageCommands stages,
      CaseJournal journal,
      AccountLocks locks,
      BucketPolicy buckets,
      CaseReviewConfig config) {
    this.days = days;
    this.corrections = corrections;
    this.cases = cases;
    this.holds = holds;
    this.hardship = hardship;
    this.evidence = evidence;
    this.classification = classification;
    this.ladder = ladder;
    this.legalSteps = legalSteps;
    this.stages = stages;
    this.journal = journal;
    this.locks = locks;
    this.buckets = buckets;
    this.casesAtOnce = config.casesAtOnce();
  }

  /** Corrects the cases before the last closed day is corrected, several per transaction. */
  public void prepare(Received<?> received, BusinessDayCorrected corrected, Steps steps) {
    Optional<UUID> last =
        steps.run(() -> decide(received, corrected) instanceof Decision.Apply)
            ? Optional.of(LOWEST_ID)
            : Optional.empty();
    while (last.isPresent()) {
      UUID after = last.get();
      last = steps.run(() -> correctSome(received, corrected, after));
    }
  }

  /** Corrects the remaining cases and moves the last closed day of the partition back. */
  public EventOutcome correct(Received<?> received, BusinessDayCorrected corrected) {
    return switch (decide(received, corrected)) {
      case Decision.Ignore ignore -> EventOutcome.ignored(ignore.reason());
      case Decision.Reject reject -> EventOutcome.rejected(reject.field(), reject.rule());
      case Decision.Apply ignored -> {
        Optional<UUID> last = Optional.of(LOWEST_ID);
        while (last.isPresent()) {
          last = correctSome(received, corrected, last.get());
        }
        days.correct(
            corrected.lenderId(),
            received.partition(),
            corrected.wrongDate(),
            corrected.businessDate());
        corrections.record(corrected, received);
        yield EventOutcome.applied();
      }
    };
  }

  private Decision decide(Received<?> received, BusinessDayCorrected corrected) {
    return CorrectionPolicy.decide(
        corrected, days.find(corrected.lenderId(), received.partition()));
  }

  /** Returns the last case of a full batch; empty if there is no further case. */
  private Optional<UUID> correctSome(
      Received<?> received, BusinessDayCorrected corrected, UUID after) {
    List<CollectionCase> found =
        cases.findToCorrect(
            corrected.lenderId(),
            received.partition(),
            corrected.businessDate(),
            after,
            casesAtOnce);
    List<UUID> ids = found.stream().map(CollectionCase::id).toList();
    locks.acquire(found.stream().map(CollectionCase::account).toList());
    cases.getEntityManager().flush();
    cases.getEntityManager().clear();
    Origin origin = origin(received, corrected);
    List<CollectionCase> locked = cases.findAll(ids);
    classify(locked, corrected.businessDate(), received.id(), origin);
    for (CollectionCase collectionCase : locked) {
      correct(collectionCase, corrected.businessDate(), origin);
    }
    return ids.size() < casesAtOnce ? Optional.empty() : Optional.of(ids.getLast());
  }

  private void classify(List<CollectionCase> cases, LocalDate day, String eventId, Origin origin) {
    List<CollectionCase> classified =
        cases.stream().filter(found -> found.classReview().isPresent()).toList();
    EvidenceBatch batch = classification.load(classified, day);
    for (CollectionCase found : classified) {
      LocalDate figures = found.figures().correctedTo(day, buckets).businessDate();
      LocalDate reported = figures.isAfter(day) ? figures : day;
      evidence.correctContacts(batch, found, reported.plusDays(1), eventId);
      classification.review(batch, found, origin);
    }
  }

  private static Origin origin(Received<?> received, BusinessDayCorrected corrected) {
    String reason =
        "business day %s of %s was closed by mistake (%s); the last closed day is %s"
            .formatted(
                corrected.wrongDate(),
                corrected.lenderId(),
                corrected.reason(),
                corrected.businessDate());
    return Origin.event(reason, received.id());
  }

  private void correct(CollectionCase collectionCase, LocalDate day, Origin origin) {
    Figures before = collectionCase.figures();
    Figures latest = before.correctedTo(day, buckets);
    holds.correct(collectionCase, day, latest.businessDate(), origin);
    collectionCase.treatment().correctTo(latest.businessDate());
    collectionCase.updateSilently(latest);
    hardship.takeBack(collectionCase, day, origin);
    ladder.takeBack(collectionCase, day, origin);
    legalSteps.takeBack(collectionCase, day, origin);
    stages.follow(collectionCase, latest.businessDate(), origin);
    if (!latest.equals(before)) {
      journal.publish(collectionCase, collectionCase.update(latest, origin), day);
    }
    journal.scheduleReview(collectionCase);
    collectionCase.correctReview(day);
  }
}
