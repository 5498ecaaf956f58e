package dev.amends.cases.lifecycle;

import dev.amends.events.PlanEvent.PlanKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The promises and plans of a case: which of them are in force and which wait for approval, both of
 * which pause the ladder, and when each was in force. A proposal pauses it for a limited time.
 */
@Embeddable
public class CasePlans {
  /** The proposals that wait for approval and have not been in force yet. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "proposed_plans")
  private List<PendingProposal> proposed = List.of();

  /** The periods in which promises and plans were in force, in the order in which they began. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  @Column(name = "plan_periods")
  private List<PlanPeriod> periods = List.of();

  /** The first business date of the newest period. */
  private @Nullable LocalDate planBegunOn;

  protected CasePlans() {}

  /**
   * Records a proposal that waits for approval; one that was returned and changed replaces the
   * earlier one. New terms of a plan that has been in force do not count: they change a plan that
   * is in force, or one whose breach resumed the ladder.
   */
  public void propose(PendingProposal proposal) {
    if (periods.stream().noneMatch(period -> period.planId().equals(proposal.planId()))) {
      endProposal(proposal.planId());
      proposed = Stream.concat(proposed.stream(), Stream.of(proposal)).toList();
    }
  }

  /** Records that a proposal was decided or cancelled. */
  public void endProposal(UUID planId) {
    proposed = proposed.stream().filter(known -> !known.planId().equals(planId)).toList();
  }

  /** Puts a plan in force; changes nothing if it is in force. */
  void begin(UUID planId, PlanKind kind, LocalDate day) {
    endProposal(planId);
    if (!isInForce(planId)) {
      PlanPeriod begun = new PlanPeriod(planId, kind, day, null);
      periods = Stream.concat(periods.stream(), Stream.of(begun)).toList();
      planBegunOn = day;
    }
  }

  /** Ends a plan; a later result of a plan that has ended replaces its last business date. */
  void end(UUID planId, LocalDate lastDay) {
    changeLast(planId, lastDay);
  }

  /** Puts a plan in force again, as if it had not ended. */
  void reinstate(UUID planId, PlanKind kind, LocalDate day) {
    changeLast(planId, null);
    begin(planId, kind, day);
  }

  private void changeLast(UUID planId, @Nullable LocalDate endedOn) {
    for (int i = periods.size() - 1; i >= 0; i--) {
      if (periods.get(i).planId().equals(planId)) {
        List<PlanPeriod> changed = new ArrayList<>(periods);
        changed.set(i, periods.get(i).withEnd(endedOn));
        periods = List.copyOf(changed);
        return;
      }
    }
  }

  /** Lets plans and proposals that began after a business day begin on that day. */
  void correctTo(LocalDate day) {
    proposed = proposed.stream().map(proposal -> proposal.correctedTo(day)).toList();
    if (planBegunOn != null && planBegunOn.isAfter(day)) {
      periods = periods.stream().map(period -> period.correctedTo(day)).toList();
      planBegunOn = day;
    }
  }

  boolean isInForce(UUID planId) {
    return inForce().anyMatch(period -> period.planId().equals(planId));
  }

  /** Whether a promise or plan was in force on a business date, as known now. */
  public boolean wasAnyInForceOn(LocalDate day) {
    return periods.stream().anyMatch(period -> period.includes(day));
  }

  /** The last business date of a plan that has ended. */
  public Optional<LocalDate> lastDayOf(UUID planId) {
    return periods.stream()
        .filter(period -> period.planId().equals(planId))
        .reduce((earlier, later) -> later)
        .map(PlanPeriod::endedOn);
  }

  /** The promise or plan in force that began last; absent if none is in force. */
  @Nullable UUID activePlanId() {
    return inForceLast().map(PlanPeriod::planId).orElse(null);
  }

  /** The period of the promise or plan in force that began last; empty if none is in force. */
  public Optional<PlanPeriod> inForceLast() {
    return inForce().reduce((earlier, later) -> later);
  }

  /** Whether a plan that is not a promise is in force. */
  boolean isPlanInForce() {
    return inForce().anyMatch(period -> period.kind() != PlanKind.PROMISE);
  }

  private Stream<PlanPeriod> inForce() {
    return periods.stream().filter(period -> period.endedOn() == null);
  }

  /** Whether a plan settles the whole debt at a discount. */
  public boolean isSettlement(UUID planId) {
    return periods.stream()
        .anyMatch(period -> period.planId().equals(planId) && period.kind() == PlanKind.SETTLEMENT);
  }

  /** The last business date on which a proposal pauses the ladder; null if none is undecided. */
  public @Nullable LocalDate proposedUntil() {
    return proposed.stream().map(PendingProposal::lastDay).max(LocalDate::compareTo).orElse(null);
  }
}
