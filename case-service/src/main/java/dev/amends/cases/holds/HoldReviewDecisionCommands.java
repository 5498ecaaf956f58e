package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldReview.Status;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns and decides the reviews of holds. */
@ApplicationScoped
class HoldReviewDecisionCommands {
  private final HoldReviews reviews;
  private final Holds holds;
  private final HoldReleaseCommands releases;
  private final HoldExtensionCommands extensions;
  private final PersonCases cases;
  private final HoldTreatmentCommands treatment;
  private final CaseJournal journal;
  private final BusinessDays days;
  private final Caller caller;
  private final InstantSource clock;

  HoldReviewDecisionCommands(
      HoldReviews reviews,
      Holds holds,
      HoldReleaseCommands releases,
      HoldExtensionCommands extensions,
      PersonCases cases,
      HoldTreatmentCommands treatment,
      CaseJournal journal,
      BusinessDays days,
      Caller caller,
      InstantSource clock) {
    this.reviews = reviews;
    this.holds = holds;
    this.releases = releases;
    this.extensions = extensions;
    this.cases = cases;
    this.treatment = treatment;
    this.journal = journal;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Assigns a review that is due.
   *
   * @param precondition receives the version of the review; throws if the caller read another
   * @throws Problem 404 if there is no such review, 409 if it is not due or the caller claims what
   *     another person holds
   */
  HoldReview assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    HoldReview review = reviews.get(id);
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
   * Decides whether a hold continues.
   *
   * @param precondition receives the version of the review; throws if the caller read another
   * @param until the new last day of a hold that continues; null to leave it as it is
   * @throws Problem 404 if there is no such review, 409 if it is not due, 422 if a field breaks a
   *     rule
   */
  HoldReview decide(
      UUID id,
      LongConsumer precondition,
      boolean continued,
      String explanation,
      @Nullable LocalDate until) {
    HoldReview review = reviews.get(id);
    CollectionCase collectionCase = cases.lock(review.caseId);
    reviews.getEntityManager().refresh(review);
    precondition.accept(review.version);
    requireDue(review);
    Hold hold = holds.findById(review.holdId);
    LocalDate today = days.currentDay(collectionCase);
    if (!continued) {
      releases.requireReleasable(collectionCase, hold);
    }
    Origin origin = caller.origin("reviewed the hold: " + explanation);
    hold.review().complete(today);
    treatment.update(collectionCase);
    journal.publish(
        collectionCase,
        review.decide(continued, explanation, today, clock.instant(), origin),
        today);
    if (!continued) {
      var release = new HoldReleaseCommands.Release(explanation, null, null);
      releases.end(collectionCase, hold, release, origin);
    } else if (until != null) {
      HoldExtensionCommands.requireLater(hold, until, today);
      extensions.extend(collectionCase, hold, until, explanation, origin);
    }
    reviews.flush();
    return review;
  }

  private static void requireDue(HoldReview review) {
    if (review.status != Status.DUE) {
      throw Problems.conflict(
          "hold-review-not-due",
          "No decision is due; the status of the review is " + review.status + ".");
    }
  }
}
