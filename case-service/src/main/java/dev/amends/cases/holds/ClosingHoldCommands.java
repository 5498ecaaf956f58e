package dev.amends.cases.holds;

import dev.amends.cases.lifecycle.CollectionCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Applies the close of a business day to the holds of a case: begins those whose first day follows,
 * ends those whose last day has passed, and opens reviews. The caller holds the lock of the
 * account.
 */
@ApplicationScoped
public class ClosingHoldCommands {
  private final WaitingHoldCommands waiting;
  private final EndedHoldCommands ended;
  private final HoldReviewCommands reviews;

  ClosingHoldCommands(
      WaitingHoldCommands waiting, EndedHoldCommands ended, HoldReviewCommands reviews) {
    this.waiting = waiting;
    this.ended = ended;
    this.reviews = reviews;
  }

  /** Applies the close of a business day; the day after it begins. */
  public void close(CollectionCase collectionCase, LocalDate day) {
    waiting.beginBy(collectionCase, day.plusDays(1));
    ended.releaseEnded(collectionCase, day);
    reviews.openIfDue(collectionCase, day);
  }
}
