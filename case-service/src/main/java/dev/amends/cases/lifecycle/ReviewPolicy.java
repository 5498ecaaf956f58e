package dev.amends.cases.lifecycle;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.ladder.LadderPolicy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the close of a business day can next change anything about a case; closing a day then costs
 * only what changes.
 */
public final class ReviewPolicy {
  private final BucketPolicy buckets;
  private final LadderPolicy ladder;

  public ReviewPolicy(BucketPolicy buckets, LadderPolicy ladder) {
    this.buckets = buckets;
    this.ladder = ladder;
  }

  /** The first business day to look at again; empty where only events can change anything. */
  public Optional<LocalDate> nextReview(Figures figures, Treatment treatment) {
    return Stream.of(bucketChanges(figures), stepIsDue(figures, treatment), holdHasEnded(treatment))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private Optional<LocalDate> bucketChanges(Figures figures) {
    if (figures.countedOtherwise()) {
      return Optional.of(figures.businessDate().plusDays(1));
    }
    var next = buckets.nextBucketFrom(figures.daysPastDue());
    return next.isPresent()
        ? Optional.of(figures.delinquentSince().plusDays(next.getAsInt()))
        : Optional.empty();
  }

  private Optional<LocalDate> stepIsDue(Figures figures, Treatment treatment) {
    return switch (ladder.next(
        figures.delinquentSince(), figures.businessDate(), treatment.position())) {
      case LadderPolicy.Next.Due ignored -> Optional.of(figures.businessDate());
      case LadderPolicy.Next.NotBefore later -> Optional.of(later.day());
      case LadderPolicy.Next.Waits ignored -> Optional.empty();
      case LadderPolicy.Next.AtTheTop ignored -> Optional.empty();
    };
  }

  private static Optional<LocalDate> holdHasEnded(Treatment treatment) {
    return Optional.ofNullable(treatment.holdUntil()).map(until -> until.plusDays(1));
  }
}
