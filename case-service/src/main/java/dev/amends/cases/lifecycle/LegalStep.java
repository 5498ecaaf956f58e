package dev.amends.cases.lifecycle;

import dev.amends.events.CaseEvent.StepAction;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The legal step of a case: its open referral, or what is missing before one can be proposed.
 *
 * <p>A step that waits for the first time is not taken yet. A step whose referral was rejected or
 * withdrawn stays taken and waits to be proposed again.
 */
@Embeddable
public class LegalStep {
  @Column(name = "legal_step")
  private @Nullable String step;

  @Enumerated(EnumType.STRING)
  @Column(name = "legal_action")
  private @Nullable StepAction action;

  /** The referral that waits for a decision or was approved and is not concluded. */
  @Column(name = "legal_referral_id")
  private @Nullable UUID referralId;

  @Column(name = "legal_step_taken")
  private boolean taken;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "legal_missing")
  private List<String> missing = List.of();

  /** The next business day on which time alone, or an event, can complete the proof. */
  @Column(name = "legal_review_on")
  private @Nullable LocalDate reviewOn;

  /** The business day on which the last referral was rejected, or withdrawn for a payment. */
  @Column(name = "legal_pause_from")
  private @Nullable LocalDate pauseFrom;

  protected LegalStep() {}

  /**
   * Records that a step waits.
   *
   * @param lacking what is missing, in words without personal data
   * @param nextReview the next business day on which time alone can complete the proof, if any
   */
  public void await(
      String awaited,
      StepAction awaitedAction,
      List<String> lacking,
      @Nullable LocalDate nextReview) {
    step = awaited;
    action = awaitedAction;
    missing = List.copyOf(lacking);
    reviewOn = nextReview;
  }

  /** Records the open referral of a step, which the case takes with it. */
  public void refer(String referred, StepAction referredAction, UUID id) {
    await(referred, referredAction, List.of(), null);
    referralId = id;
    taken = true;
    pauseFrom = null;
  }

  /** Ends the referral; the step stays taken and waits to be proposed again. */
  public void endReferral(String why, @Nullable LocalDate nextReview) {
    referralId = null;
    missing = List.of(why);
    reviewOn = nextReview;
  }

  /** Delays the next proposal: the days of the delay are counted from this business day. */
  public void pauseFrom(LocalDate day) {
    pauseFrom = day;
  }

  /** Clears the step, because it was withdrawn or concluded, or is no longer due. */
  public void clear() {
    step = null;
    action = null;
    referralId = null;
    taken = false;
    missing = List.of();
    reviewOn = null;
  }

  /** Has a waiting step judged again at the next close, because the facts have changed. */
  public void recheck(LocalDate day) {
    if (isWaiting()) {
      reviewOn = day;
    }
  }

  /**
   * Moves a delay that began on a later business day back, because that day was closed by mistake,
   * and has a waiting step judged again.
   */
  void correctTo(LocalDate day) {
    if (pauseFrom != null && pauseFrom.isAfter(day)) {
      pauseFrom = day;
    }
    if (taken) {
      recheck(day);
    } else {
      clear();
    }
  }

  private boolean isWaiting() {
    return step != null && referralId == null;
  }

  /** Whether a due step must wait: for its own proof, or for the end of another legal step. */
  public boolean delays(String due) {
    return step != null && (referralId == null) == step.equals(due);
  }

  /** Whether a step that is taken waits to be proposed again. */
  public boolean isToBeProposedAgain() {
    return taken && isWaiting();
  }

  /** Whether this is the step with a name. */
  public boolean is(String name) {
    return name.equals(step);
  }

  /** The name of the step; absent if the case has no legal step. */
  public @Nullable String step() {
    return step;
  }

  public @Nullable StepAction action() {
    return action;
  }

  /** The open referral. */
  public @Nullable UUID referralId() {
    return referralId;
  }

  /** Whether the case has taken the step. */
  public boolean isTaken() {
    return taken;
  }

  /** What is missing before a referral can be proposed. */
  public List<String> missing() {
    return missing;
  }

  /** The next business day on which the proof can be complete; absent if only events can. */
  public @Nullable LocalDate reviewOn() {
    return reviewOn;
  }

  /** The business day from which the delay of the next proposal is counted; absent if none. */
  public @Nullable LocalDate pauseFrom() {
    return pauseFrom;
  }
}
