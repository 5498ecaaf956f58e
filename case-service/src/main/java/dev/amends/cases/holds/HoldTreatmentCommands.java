package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldRule.ReviewWindow;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Applies the holds of a case to its treatment: they pause the strategy, withdraw its referral, and
 * some step the case down. The caller holds the lock of the account.
 */
@ApplicationScoped
class HoldTreatmentCommands {
  private final Holds holds;
  private final HoldRules rules;
  private final CaseJournal journal;
  private final LegalSteps legalSteps;
  private final StageCommands stages;
  private final BusinessDays days;

  HoldTreatmentCommands(
      Holds holds,
      HoldRules rules,
      CaseJournal journal,
      LegalSteps legalSteps,
      StageCommands stages,
      BusinessDays days) {
    this.holds = holds;
    this.rules = rules;
    this.journal = journal;
    this.legalSteps = legalSteps;
    this.stages = stages;
    this.days = days;
  }

  /** Publishes that a hold is in force, after {@link #update}. */
  void publish(CollectionCase collectionCase, HoldPlaced placed, LocalDate day) {
    journal.publish(collectionCase, placed, day);
    legalSteps.withdraw(
        collectionCase, "a hold was placed: " + placed.kind(), day, placed.origin());
    stages.follow(collectionCase, days.currentDay(collectionCase), placed.origin());
  }

  /** Publishes the release of a hold, after {@link #update}. */
  void publish(CollectionCase collectionCase, HoldReleased released, LocalDate day) {
    journal.publish(collectionCase, released, day);
    stages.follow(collectionCase, days.currentDay(collectionCase), released.origin());
  }

  /**
   * Updates the pause of the strategy, and the day on which the next hold begins, ends or is due
   * for review.
   */
  void update(CollectionCase collectionCase) {
    List<Hold> inForce = holds.inForce(collectionCase.id());
    LocalDate firstUntil =
        inForce.stream()
            .map(Hold::until)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    String region = collectionCase.facts().region();
    Stream<LocalDate> begins =
        holds.waiting(collectionCase.id()).stream().map(hold -> hold.from().minusDays(1));
    Stream<LocalDate> reviewed =
        inForce.stream()
            .flatMap(hold -> hold.nextReview(rules.of(hold.terms(), region)).stream())
            .map(ReviewWindow::from);
    LocalDate checkOn = Stream.concat(begins, reviewed).min(LocalDate::compareTo).orElse(null);
    boolean protective =
        inForce.stream().anyMatch(hold -> rules.of(hold.terms(), region).stepsDown());
    collectionCase.treatment().setHolds(inForce.size(), protective, firstUntil, checkOn);
    collectionCase.treatment().legal().recheck(collectionCase.figures().businessDate());
  }
}
