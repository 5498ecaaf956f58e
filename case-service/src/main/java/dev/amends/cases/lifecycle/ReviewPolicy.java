package dev.amends.cases.lifecycle;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.strategy.Forbearance;
import dev.amends.cases.strategy.HardshipPolicy.WaitState;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides when the close of a business day can next change a case, so that closing a day touches
 * only the cases that it changes.
 */
public final class ReviewPolicy {
  private final BucketPolicy buckets;

  public ReviewPolicy(BucketPolicy buckets) {
    this.buckets = buckets;
  }

  /**
   * Returns the first business day to review a case; empty if only events can change it.
   *
   * @param next the next step of its strategy
   */
  public Optional<LocalDate> nextReview(Figures figures, Treatment treatment, StepDecision next) {
    return Stream.of(
            bucketChange(figures),
            nextStep(figures, treatment, next),
            holdEnd(treatment),
            legalReview(treatment),
            Optional.ofNullable(treatment.holdCheckOn()),
            offerEnd(treatment),
            hardshipReview(figures, treatment))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private Optional<LocalDate> bucketChange(Figures figures) {
    if (figures.usesOtherDayCount()) {
      return Optional.of(figures.businessDate().plusDays(1));
    }
    var next = buckets.nextBucketFrom(figures.daysPastDue());
    return next.isPresent()
        ? Optional.of(figures.delinquentSince().plusDays(next.getAsInt()))
        : Optional.empty();
  }

  private static Optional<LocalDate> nextStep(
      Figures figures, Treatment treatment, StepDecision next) {
    return switch (next) {
      case StepDecision.Due due ->
          treatment.legal().delays(due.step().name())
              ? Optional.ofNullable(treatment.legal().reviewOn())
              : Optional.of(figures.businessDate());
      case StepDecision.NotBefore later -> Optional.of(later.day());
      case StepDecision.Paused ignored -> Optional.empty();
      case StepDecision.None ignored -> Optional.empty();
    };
  }

  private static Optional<LocalDate> holdEnd(Treatment treatment) {
    return Optional.ofNullable(treatment.holdUntil()).map(until -> until.plusDays(1));
  }

  /** The day on which a case that stepped down for the offer of a plan returns to its stage. */
  private static Optional<LocalDate> offerEnd(Treatment treatment) {
    LocalDate until = treatment.offerUntil();
    return treatment.forbearance() == Forbearance.OFFER && until != null
        ? Optional.of(until.plusDays(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> legalReview(Treatment treatment) {
    return treatment.legal().isToBeProposedAgain()
        ? Optional.ofNullable(treatment.legal().reviewOn())
        : Optional.empty();
  }

  private static Optional<LocalDate> hardshipReview(Figures figures, Treatment treatment) {
    if (treatment.assessment().dueReviewId() != null) {
      return Optional.empty();
    }
    return switch (treatment.assessment().stateOn(figures.businessDate())) {
      case WaitState.Paused paused -> Optional.of(paused.reviewOn());
      case WaitState.ReviewDue ignored -> Optional.of(figures.businessDate());
      case WaitState.NotAwaited ignored -> Optional.empty();
      case WaitState.Resumed ignored -> Optional.empty();
    };
  }
}
