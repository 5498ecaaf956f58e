package dev.amends.cases.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.holds.HoldRule.ReviewWindow;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Opens the reviews of holds whose window begins by the close of a business day, and withdraws
 * reviews that are no longer due. The caller holds the lock of the account.
 */
@ApplicationScoped
class HoldReviewCommands {
  private final Holds holds;
  private final HoldReviews reviews;
  private final HoldRules rules;
  private final HoldJournal holdJournal;
  private final HoldTreatmentCommands treatment;
  private final CaseJournal journal;

  HoldReviewCommands(
      Holds holds,
      HoldReviews reviews,
      HoldRules rules,
      HoldJournal holdJournal,
      HoldTreatmentCommands treatment,
      CaseJournal journal) {
    this.holds = holds;
    this.reviews = reviews;
    this.rules = rules;
    this.holdJournal = holdJournal;
    this.treatment = treatment;
    this.journal = journal;
  }

  /** Opens the reviews of a case that are due at the close of a business day. */
  void openIfDue(CollectionCase collectionCase, LocalDate day) {
    LocalDate check = collectionCase.treatment().holdCheckOn();
    if (check == null || check.isAfter(day)) {
      return;
    }
    for (Hold hold : holds.inForce(collectionCase.id())) {
      hold.nextReview(rules.of(hold.terms(), collectionCase.facts().region()))
          .filter(window -> !window.from().isAfter(day))
          .ifPresent(window -> open(collectionCase, hold, window, day));
    }
  }

  private void open(CollectionCase collectionCase, Hold hold, ReviewWindow window, LocalDate day) {
    HoldReview review =
        new HoldReview(UuidCreator.getTimeOrderedEpoch(), collectionCase, hold, window, day);
    reviews.persist(review);
    hold.review().await(review.id);
    treatment.update(collectionCase);
    String reason =
        "hold-review: the %s hold since %s is reviewed from %s to %s"
            .formatted(hold.kind(), hold.from(), window.from(), window.until());
    journal.publish(collectionCase, review.dueEvent(Origin.system(reason)), day);
  }

  /**
   * Withdraws the reviews that became due at the close of a later business day, because that day
   * was closed by mistake. A review stays due if it is also due on the given day.
   *
   * @param day the last closed business day
   */
  void takeBack(CollectionCase collectionCase, LocalDate day, Origin origin) {
    for (HoldReview review : reviews.due(collectionCase.id())) {
      if (review.reviewFrom.isAfter(day)) {
        Hold hold = holds.findById(review.holdId);
        holdJournal.withdrawReview(collectionCase, hold, origin);
        treatment.update(collectionCase);
      } else if (review.dueOn.isAfter(day)) {
        review.dueOn(day);
      }
    }
  }
}
