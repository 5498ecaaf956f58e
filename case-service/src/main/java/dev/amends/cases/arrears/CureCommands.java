package dev.amends.cases.arrears;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.hardship.HardshipReviewCommands;
import dev.amends.cases.holds.EndedHoldCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.lifecycle.WatchPeriod;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;

/** Cures cases, whether a payment or the lender's report clears the arrears. */
@ApplicationScoped
class CureCommands {
  private final CaseJournal journal;
  private final EndedHoldCommands holds;
  private final HardshipReviewCommands hardship;
  private final LegalSteps legalSteps;
  private final WatchPeriod watch;
  private final BucketPolicy buckets;
  private final InstantSource clock;

  CureCommands(
      CaseJournal journal,
      EndedHoldCommands holds,
      HardshipReviewCommands hardship,
      LegalSteps legalSteps,
      WatchPeriod watch,
      BucketPolicy buckets,
      InstantSource clock) {
    this.journal = journal;
    this.holds = holds;
    this.hardship = hardship;
    this.legalSteps = legalSteps;
    this.watch = watch;
    this.buckets = buckets;
    this.clock = clock;
  }

  void cure(CollectionCase collectionCase, Figures latest, LocalDate day, Origin origin) {
    holds.endAll(collectionCase, "the case was cured", origin.by());
    hardship.withdraw(collectionCase, origin);
    legalSteps.withdraw(collectionCase, "nothing is overdue any more", day, origin);
    collectionCase.updateSilently(latest);
    journal.publish(
        collectionCase, collectionCase.cure(day, watch, buckets, clock.instant(), origin), day);
  }
}
