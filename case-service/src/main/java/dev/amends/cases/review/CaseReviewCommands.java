package dev.amends.cases.review;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.classification.EvidenceBatch;
import dev.amends.cases.hardship.HardshipReviewCommands;
import dev.amends.cases.holds.ClosingHoldCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CaseStrategies;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.CollectionCases.DueCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.LadderCommands;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.messaging.consumption.Steps;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reviews the cases of one partition when the lender closes a business day. */
@ApplicationScoped
public class CaseReviewCommands {
  private final ClosedBusinessDays days;
  private final CollectionCases cases;
  private final ClosingHoldCommands holds;
  private final HardshipReviewCommands hardship;
  private final ClassificationCommands classification;
  private final CaseJournal journal;
  private final AccountLocks locks;
  private final BucketPolicy buckets;
  private final CaseStrategies strategies;
  private final LadderCommands ladderCommands;
  private final LegalSteps legalSteps;
  private final StageCommands stages;
  private final int casesAtOnce;

  CaseReviewCommands(
      ClosedBusinessDays days,
      CollectionCases cases,
      ClosingHoldCommands holds,
      HardshipReviewCommands hardship,
      ClassificationCommands classification,
      CaseJournal journal,
      AccountLocks locks,
      BucketPolicy buckets,
      CaseStrategies strategies,
      LadderCommands ladderCommands,
      LegalSteps legalSteps,
      StageCommands stages,
      CaseReviewConfig config) {
    this.days = days;
    this.cases = cases;
    this.holds = holds;
    this.hardship = hardship;
    this.classification = classification;
    this.journal = journal;
    this.locks = locks;
    this.buckets = buckets;
    this.strategies = strategies;
    this.ladderCommands = ladderCommands;
    this.legalSteps = legalSteps;
    this.stages = stages;
    this.casesAtOnce = config.casesAtOnce();
  }

  /** Reviews the cases ahead of the close, several per transaction. */
  public void prepare(Received<?> received, BusinessDayClosed closed, Steps steps) {
    int reviewed;
    do {
      reviewed = steps.run(() -> isClosed(received, closed) ? 0 : reviewSome(received, closed));
    } while (reviewed == casesAtOnce);
  }

  /** Reviews the cases that remain and closes the business day in its partition. */
  public EventOutcome close(Received<?> received, BusinessDayClosed closed) {
    if (isClosed(received, closed)) {
      return EventOutcome.ignored("the business day is already closed");
    }
    int reviewed;
    do {
      reviewed = reviewSome(received, closed);
    } while (reviewed == casesAtOnce);
    days.close(closed.lenderId(), received.partition(), closed.businessDate());
    return EventOutcome.applied();
  }

  private boolean isClosed(Received<?> received, BusinessDayClosed closed) {
    return days.isClosed(closed.lenderId(), received.partition(), closed.businessDate());
  }

  private int reviewSome(Received<?> received, BusinessDayClosed closed) {
    LocalDate day = closed.businessDate();
    List<DueCase> found =
        cases.findDueForReview(closed.lenderId(), received.partition(), day, casesAtOnce);
    String reason = "business day " + day + " of " + closed.lenderId() + " closed";
    Origin origin = Origin.event(reason, received.id());
    List<CollectionCase> due = lock(found, day);
    List<CollectionCase> aged = due.stream().filter(open -> open.isClassDue(day)).toList();
    EvidenceBatch evidence = classification.load(aged, day);
    aged.forEach(collectionCase -> classification.review(evidence, collectionCase, origin));
    due.forEach(collectionCase -> review(collectionCase, day, origin));
    return found.size();
  }

  /** Locks cases that were found without a lock, and loads those that are still due. */
  private List<CollectionCase> lock(List<DueCase> found, LocalDate day) {
    locks.acquire(found.stream().map(DueCase::account).toList());
    List<UUID> ids = found.stream().map(DueCase::id).toList();
    cases.getEntityManager().flush();
    cases.getEntityManager().clear();
    return cases.findStillDueForReview(ids, day);
  }

  private void review(CollectionCase collectionCase, LocalDate day, Origin origin) {
    holds.close(collectionCase, day);
    Figures before = collectionCase.figures();
    Figures latest = before.agedTo(day, buckets);
    if (latest.bucket().equals(before.bucket())) {
      collectionCase.updateSilently(latest);
    } else {
      journal.publish(collectionCase, collectionCase.update(latest, origin), day);
    }
    hardship.openIfDue(collectionCase, day, origin);
    if (strategies.next(collectionCase, day) instanceof StepDecision.Due due) {
      Origin rule = new Origin(origin.by(), origin.role(), due.reason(), origin.causedBy());
      ladderCommands.takeStep(collectionCase, due.step(), day, rule);
    }
    legalSteps.proposeAgain(collectionCase, day, origin);
    stages.follow(collectionCase, day, origin);
    journal.scheduleReview(collectionCase);
    collectionCase.markReviewed(day);
  }
}
