package dev.amends.cases.hardship;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.hardship.HardshipReview.Status;
import dev.amends.cases.lifecycle.AssessmentNeed;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.events.CaseEvent.HardshipDecision;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns and decides the reviews of cases whose assessment was not recorded in time. */
@ApplicationScoped
class HardshipDecisionCommands {
  private final HardshipReviews reviews;
  private final CollectionCases cases;
  private final CaseJournal journal;
  private final StageCommands stages;
  private final BusinessDays days;
  private final Caller caller;
  private final InstantSource clock;

  HardshipDecisionCommands(
      HardshipReviews reviews,
      CollectionCases cases,
      CaseJournal journal,
      StageCommands stages,
      BusinessDays days,
      Caller caller,
      InstantSource clock) {
    this.reviews = reviews;
    this.cases = cases;
    this.journal = journal;
    this.stages = stages;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Assigns a review that is due.
   *
   * @param precondition receives the version of the review; throws if the caller read another
   * @throws dev.amends.conventions.Problem 404 if there is no such review, 409 if no decision is
   *     due or the caller claims what another person holds
   */
  HardshipReview assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    HardshipReview review = reviews.get(id);
    cases.lock(review.caseId);
    reviews.getEntityManager().refresh(review);
    precondition.accept(review.version);
    requireDue(review);
    WorkClaims.requireFree(review.assignee, assignee, caller.name());
    review.assign(assignee);
    reviews.flush();
    return review;
  }

  /**
   * Decides a hardship review.
   *
   * @param precondition receives the version of the review; throws if the caller read another
   * @param further the further business days for which the ladder stays paused; 0 for RESUME
   * @throws dev.amends.conventions.Problem 404 if there is no such review, 403 if the caller logged
   *     the contact that reported the hardship, 409 if no decision is due
   */
  HardshipReview decide(
      UUID id,
      LongConsumer precondition,
      HardshipDecision decision,
      int further,
      String explanation) {
    HardshipReview review = reviews.get(id);
    CollectionCase collectionCase = cases.lock(review.caseId);
    reviews.getEntityManager().refresh(review);
    precondition.accept(review.version);
    requireDue(review);
    rejectReporters(collectionCase);
    LocalDate today = days.currentDay(collectionCase);
    switch (decision) {
      case EXTEND -> extend(collectionCase, review, today, today.plusDays(further), explanation);
      case RESUME -> resume(collectionCase, review, today, explanation);
    }
    reviews.flush();
    return review;
  }

  private static void requireDue(HardshipReview review) {
    if (review.status != Status.DUE) {
      throw Problems.conflict(
          "hardship-review-not-due",
          "No decision is due; the status of the review is " + review.status + ".");
    }
  }

  private void rejectReporters(CollectionCase collectionCase) {
    boolean reporter =
        collectionCase.treatment().assessment().needs().stream()
            .map(AssessmentNeed::reportedBy)
            .anyMatch(name -> name != null && caller.is(name, null));
    if (reporter) {
      throw Problems.forbidden(
          "same-person",
          "You logged the contact that reported the hardship. Ask another supervisor to decide.");
    }
  }

  private void extend(
      CollectionCase collectionCase,
      HardshipReview review,
      LocalDate today,
      LocalDate until,
      String explanation) {
    Origin origin = caller.origin("extended the wait for an assessment to " + until);
    collectionCase.treatment().assessment().extend(today, until);
    journal.publish(
        collectionCase, review.extend(today, until, explanation, clock.instant(), origin), today);
  }

  private void resume(
      CollectionCase collectionCase, HardshipReview review, LocalDate today, String explanation) {
    Origin origin = caller.origin("resumed the ladder without an assessment");
    collectionCase.treatment().assessment().resumeLadder();
    journal.publish(
        collectionCase, review.resume(today, explanation, clock.instant(), origin), today);
    stages.follow(collectionCase, today, origin);
  }
}
