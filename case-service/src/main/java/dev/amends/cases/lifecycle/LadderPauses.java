package dev.amends.cases.lifecycle;

import dev.amends.cases.ladder.LadderPolicy;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pauses the ladder of a case: holds, a plan, an awaited assessment, or a contact. */
@Embeddable
class LadderPauses {
  private int holds;
  private @Nullable LocalDate holdUntil;
  private @Nullable UUID activePlanId;
  private boolean assessmentAwaited;
  private @Nullable Instant assessedAt;
  private @Nullable LocalDate restFrom;
  private @Nullable LocalDate restUntil;

  protected LadderPauses() {}

  void setHolds(int inForce, @Nullable LocalDate firstUntil) {
    holds = inForce;
    holdUntil = firstUntil;
  }

  void beginPlan(UUID planId) {
    activePlanId = planId;
  }

  /** Ends the plan if it is the active one; returns false otherwise. */
  boolean endPlan(UUID planId) {
    boolean active = planId.equals(activePlanId);
    activePlanId = active ? null : activePlanId;
    return active;
  }

  /** Pauses the ladder until an assessment that is not older than the given time. */
  void awaitAssessment(Instant after) {
    assessmentAwaited = assessedAt == null || assessedAt.isBefore(after);
  }

  void recordAssessment(Instant at) {
    assessedAt = assessedAt == null || at.isAfter(assessedAt) ? at : assessedAt;
    assessmentAwaited = false;
  }

  void rest(LocalDate from, int days) {
    LocalDate lastDay = from.plusDays(days);
    if (restUntil == null || lastDay.isAfter(restUntil)) {
      restFrom = from;
      restUntil = lastDay;
    }
  }

  void endRest() {
    restFrom = null;
    restUntil = null;
  }

  /** Moves a rest that began after a business day back to that day. */
  void correctTo(LocalDate day) {
    if (restFrom != null && restUntil != null && restFrom.isAfter(day)) {
      restUntil = restUntil.minusDays(ChronoUnit.DAYS.between(day, restFrom));
      restFrom = day;
    }
  }

  /** Returns the facts that {@link LadderPolicy} needs. */
  LadderPolicy.Pauses facts(@Nullable LocalDate clockFrom) {
    return new LadderPolicy.Pauses(
        isHeld(), activePlanId != null, assessmentAwaited, restUntil, clockFrom);
  }

  boolean isHeld() {
    return holds > 0;
  }

  @Nullable LocalDate holdUntil() {
    return holdUntil;
  }

  @Nullable UUID activePlanId() {
    return activePlanId;
  }

  boolean isAssessmentAwaited() {
    return assessmentAwaited;
  }

  @Nullable LocalDate restUntil() {
    return restUntil;
  }
}
