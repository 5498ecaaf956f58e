package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.HardshipPolicy;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The wait for an assessment of the borrower's finances. It begins with the first contact or
 * request that requires one, and ends with an assessment or the end of the request.
 *
 * <p>Contacts and requests are on different topics, which have no common order. Times decide, so
 * that the result does not depend on the order of arrival.
 */
@Embeddable
public class AssessmentWait {
  /** The needs that are not met yet, in the order of arrival. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "assessment_needs")
  private List<AssessmentNeed> needs = List.of();

  /** The requests that ended, each with its last end. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "assessment_requests_closed")
  private List<ClosedRequest> closed = List.of();

  /** The time of the newest assessment, which meets all earlier needs. */
  private @Nullable Instant assessedAt;

  /** The pause of the ladder; absent if no assessment is awaited. */
  @Embedded
  @AttributeOverride(name = "begunOn", column = @Column(name = "assessment_awaited_from"))
  @AttributeOverride(name = "lastDay", column = @Column(name = "assessment_awaited_until"))
  private @Nullable LadderRest pause;

  @Column(name = "assessment_ladder_resumed")
  private boolean ladderResumed;

  @Column(name = "hardship_review_id")
  private @Nullable UUID dueReviewId;

  protected AssessmentWait() {}

  /** Begins the wait; changes nothing if it has begun or if the need is already met. */
  public void begin(AssessmentNeed need) {
    boolean met = isAssessed(need) || closed.stream().anyMatch(request -> request.meets(need));
    if (met || needs.stream().anyMatch(known -> known.id().equals(need.id()))) {
      return;
    }
    LocalDate from = awaitedFrom();
    if (from == null || need.begunOn().isBefore(from)) {
      restart(need);
    }
    needs = Stream.concat(needs.stream(), Stream.of(need)).toList();
  }

  /** Ends the wait for an assessment that was needed before; returns whether one was. */
  public boolean recordAssessment(Instant at) {
    Instant recorded = at.truncatedTo(ChronoUnit.MICROS);
    assessedAt = assessedAt == null || recorded.isAfter(assessedAt) ? recorded : assessedAt;
    return endIf(this::isAssessed);
  }

  /** Ends the wait for a request and the contacts until its end; returns whether it was awaited. */
  public boolean closeRequest(ClosedRequest request) {
    closed =
        Stream.concat(
                closed.stream().filter(known -> !known.id().equals(request.id())),
                Stream.of(latest(request)))
            .toList();
    return endIf(request::meets);
  }

  private ClosedRequest latest(ClosedRequest request) {
    return closed.stream()
        .filter(known -> known.id().equals(request.id()))
        .filter(known -> known.reportedAt().isAfter(request.reportedAt()))
        .findFirst()
        .orElse(request);
  }

  private boolean isAssessed(AssessmentNeed need) {
    return assessedAt != null && !need.at().isAfter(assessedAt);
  }

  /** Removes the needs that are met; the earliest of the others restarts the wait. */
  private boolean endIf(Predicate<AssessmentNeed> met) {
    List<AssessmentNeed> open = needs.stream().filter(met.negate()).toList();
    if (open.size() == needs.size()) {
      return false;
    }
    needs = open;
    open.stream()
        .min(Comparator.comparing(AssessmentNeed::begunOn))
        .ifPresentOrElse(this::restart, this::stop);
    return true;
  }

  private void restart(AssessmentNeed need) {
    pause = new LadderRest(need.begunOn(), need.lastDay());
    ladderResumed = false;
  }

  private void stop() {
    pause = null;
    ladderResumed = false;
  }

  /** Sets a new end, which a supervisor decided. */
  public void extend(LocalDate today, LocalDate lastDay) {
    pause = new LadderRest(today, lastDay);
    dueReviewId = null;
  }

  /** Resumes the ladder although an assessment is awaited, as a supervisor decided. */
  public void resumeLadder() {
    ladderResumed = true;
    dueReviewId = null;
  }

  /** Records the review that is due because the time is over; null if none is. */
  public void setDueReview(@Nullable UUID reviewId) {
    dueReviewId = reviewId;
  }

  /** Moves a wait that began after a business day back to that day. */
  void correctTo(LocalDate day) {
    needs = needs.stream().map(need -> need.correctedTo(day)).toList();
    pause = pause == null ? null : pause.correctedTo(day);
  }

  /** What the wait means for the ladder at the close of a business day. */
  public HardshipPolicy.WaitState stateOn(LocalDate day) {
    LocalDate lastDay = pause == null ? null : pause.lastDay();
    return HardshipPolicy.decide(new HardshipPolicy.Wait(lastDay, ladderResumed), day);
  }

  /** Whether an assessment is awaited, even if a supervisor resumed the ladder. */
  public boolean isAwaited() {
    return pause != null;
  }

  boolean pausesLadder() {
    return awaitedUntil() != null;
  }

  /** The business date on which the wait began; null if no assessment is awaited. */
  public @Nullable LocalDate awaitedFrom() {
    return needs.stream().map(AssessmentNeed::begunOn).min(LocalDate::compareTo).orElse(null);
  }

  /** The last business date of the pause; null if the ladder is not paused. */
  public @Nullable LocalDate awaitedUntil() {
    return pause == null || ladderResumed ? null : pause.lastDay();
  }

  /** The contacts and requests for which an assessment is awaited. */
  public List<AssessmentNeed> needs() {
    return needs;
  }

  /** The review that is due because the time is over. */
  public @Nullable UUID dueReviewId() {
    return dueReviewId;
  }
}
