package dev.amends.cases.hardship;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.strategy.HardshipPolicy.WaitState;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Asks for a supervisor's decision when the time for an assessment is over, and withdraws it when
 * no decision is needed any more. The caller holds the lock of the account.
 */
@ApplicationScoped
public class HardshipReviewCommands {
  private final HardshipReviews reviews;
  private final CaseJournal journal;
  private final BusinessDays days;
  private final InstantSource clock;
  private final HardshipReviewConfig config;

  HardshipReviewCommands(
      HardshipReviews reviews,
      CaseJournal journal,
      BusinessDays days,
      InstantSource clock,
      HardshipReviewConfig config) {
    this.reviews = reviews;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
    this.config = config;
  }

  /** Asks for a decision if the time for an assessment is over at the close of a business day. */
  public void openIfDue(CollectionCase collectionCase, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    if (treatment.assessment().dueReviewId() != null
        || !(treatment.assessment().stateOn(day) instanceof WaitState.ReviewDue)) {
      return;
    }
    LocalDate from = Objects.requireNonNull(treatment.assessment().awaitedFrom());
    LocalDate until = Objects.requireNonNull(treatment.assessment().awaitedUntil());
    HardshipReview review =
        new HardshipReview(
            UuidCreator.getTimeOrderedEpoch(),
            collectionCase,
            from,
            until,
            day,
            config.decisionDays());
    reviews.persist(review);
    treatment.assessment().setDueReview(review.id);
    String reason = "the assessment awaited since %s was not recorded by %s".formatted(from, until);
    Origin rule = new Origin(origin.by(), origin.role(), reason, origin.causedBy());
    journal.publish(collectionCase, review.dueEvent(rule), day);
  }

  /** Withdraws the decision that is due, if one is. */
  public void withdraw(CollectionCase collectionCase, Origin origin) {
    UUID due = collectionCase.treatment().assessment().dueReviewId();
    if (due != null) {
      withdraw(collectionCase, reviews.findById(due), days.currentDay(collectionCase), origin);
    }
  }

  private void withdraw(
      CollectionCase collectionCase, HardshipReview review, LocalDate day, Origin origin) {
    collectionCase.treatment().assessment().setDueReview(null);
    journal.publish(collectionCase, review.withdraw(day, clock.instant(), origin), day);
  }

  /**
   * Withdraws a decision that became due at the close of a later business day, because that day was
   * closed by mistake. It stays due if it is also due on the given day.
   *
   * @param day the last closed business day
   */
  public void takeBack(CollectionCase collectionCase, LocalDate day, Origin origin) {
    UUID due = collectionCase.treatment().assessment().dueReviewId();
    HardshipReview review = due == null ? null : reviews.findById(due);
    if (review == null || !review.dueOn.isAfter(day)) {
      return;
    }
    if (collectionCase.treatment().assessment().stateOn(day) instanceof WaitState.ReviewDue) {
      review.dueOn(day);
    } else {
      withdraw(collectionCase, review, day, origin);
    }
  }
}
