package dev.amends.cases.holds;

import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Corrects the holds of a case after business days were closed by mistake. */
@ApplicationScoped
public class HoldCorrectionCommands {
  private final Holds holds;
  private final HoldJournal journal;
  private final HoldReviewCommands reviews;

  HoldCorrectionCommands(Holds holds, HoldJournal journal, HoldReviewCommands reviews) {
    this.holds = holds;
    this.journal = journal;
    this.reviews = reviews;
  }

  /**
   * Reinstates the holds that the wrong closes released, makes those wait again that began too
   * early, and moves the first day of holds placed since then back to the current business day.
   *
   * @param day the last closed business day
   * @param today the case's current business day, which is later if the lender reported a later one
   */
  public void correct(
      CollectionCase collectionCase, LocalDate day, LocalDate today, Origin origin) {
    List<HoldPlaced> placed = new ArrayList<>();
    for (Hold hold : holds.releasedAfter(collectionCase.id(), day)) {
      if (collectionCase.isOpen()) {
        placed.add(hold.reinstate(collectionCase.account(), origin));
      } else {
        hold.endWithCaseInstead();
      }
    }
    for (Hold hold : holds.inForce(collectionCase.id())) {
      if (hold.from().isAfter(today)) {
        if (hold.terms().source() != Source.LENDER && !hold.hasWaited()) {
          placed.add(hold.startOn(today, collectionCase.account(), origin));
        } else if (hold.from().isAfter(day.plusDays(1))) {
          journal.awaitAgain(collectionCase, hold, today, origin);
        }
      }
    }
    if (!placed.isEmpty()) {
      journal.publish(collectionCase, placed, day);
    }
    reviews.takeBack(collectionCase, day, origin);
  }
}
