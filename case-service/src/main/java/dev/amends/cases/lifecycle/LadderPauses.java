package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.ForbearancePolicy;
import dev.amends.cases.strategy.LadderPosition;
import dev.amends.cases.strategy.StrategyPolicy;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What pauses the ladder of a case: holds, a plan in force or proposed, an awaited assessment, a
 * contact, or the offer of a plan.
 */
@Embeddable
class LadderPauses {
  private int holds;
  private @Nullable LocalDate holdUntil;
  private @Nullable LocalDate holdCheckOn;
  private boolean holdProtects;
  @Embedded private CasePlans plans = new CasePlans();
  @Embedded private AssessmentWait assessment = new AssessmentWait();

  @Embedded
  @AttributeOverride(name = "begunOn", column = @Column(name = "rest_from"))
  @AttributeOverride(name = "lastDay", column = @Column(name = "rest_until"))
  private @Nullable LadderRest rest;

  @Embedded
  @AttributeOverride(name = "begunOn", column = @Column(name = "offer_from"))
  @AttributeOverride(name = "lastDay", column = @Column(name = "offer_until"))
  private @Nullable LadderRest offer;

  protected LadderPauses() {}

  void setHolds(
      int inForce,
      boolean protective,
      @Nullable LocalDate firstUntil,
      @Nullable LocalDate checkOn) {
    holds = inForce;
    holdProtects = protective;
    holdUntil = firstUntil;
    holdCheckOn = checkOn;
  }

  int holdsInForce() {
    return holds;
  }

  CasePlans plans() {
    return plans;
  }

  AssessmentWait assessment() {
    return assessment;
  }

  void rest(LocalDate from, int days) {
    LocalDate lastDay = from.plusDays(days);
    if (rest == null || lastDay.isAfter(rest.lastDay())) {
      rest = new LadderRest(from, lastDay);
    }
  }

  void endRest() {
    rest = null;
  }

  void beginOffer(LocalDate from, LocalDate until) {
    offer = new LadderRest(from, until);
  }

  void endOffer() {
    offer = null;
  }

  /** Moves what began after a business day back to that day. */
  void correctTo(LocalDate day) {
    rest = rest == null ? null : rest.correctedTo(day);
    offer = offer == null ? null : offer.correctedTo(day);
    plans.correctTo(day);
    assessment.correctTo(day);
  }

  /** Returns the facts that {@link StrategyPolicy} needs. */
  LadderPosition.Pauses facts(@Nullable LocalDate clockFrom) {
    return new LadderPosition.Pauses(
        isHeld(),
        plans.activePlanId() != null,
        assessment.pausesLadder(),
        plans.proposedUntil(),
        restUntil(),
        offerUntil(),
        clockFrom);
  }

  /** Returns the facts that {@link ForbearancePolicy} needs. */
  ForbearancePolicy.Facts forbearance() {
    return new ForbearancePolicy.Facts(
        plans.isPlanInForce(), holdProtects, assessment.pausesLadder(), offerUntil());
  }

  boolean isHeld() {
    return holds > 0;
  }

  @Nullable LocalDate holdUntil() {
    return holdUntil;
  }

  @Nullable LocalDate holdCheckOn() {
    return holdCheckOn;
  }

  @Nullable LocalDate restUntil() {
    return rest == null ? null : rest.lastDay();
  }

  @Nullable LocalDate offerUntil() {
    return offer == null ? null : offer.lastDay();
  }
}
