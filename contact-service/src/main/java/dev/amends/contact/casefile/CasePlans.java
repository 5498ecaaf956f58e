package dev.amends.contact.casefile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The promises and plans of a case: those in force, of which there may be one each, and the newest
 * proposal.
 */
@Embeddable
public class CasePlans {
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<ActivePlan> activePlans = List.of();

  /** The newest proposal that is not decided yet. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable Proposal proposal;

  protected CasePlans() {}

  /** Records a proposal that is not decided yet. */
  public void propose(Proposal proposed) {
    proposal = proposed;
  }

  /** Ends the proposal of a plan; returns false if another or none is pending. */
  public boolean endProposal(UUID planId) {
    if (proposal == null || !proposal.planId().equals(planId)) {
      return false;
    }
    proposal = null;
    return true;
  }

  /**
   * Puts a promise or plan, or its new terms, in force.
   *
   * @param callDates the days on which to follow it up, ascending
   */
  public void begin(UUID planId, List<LocalDate> callDates) {
    ActivePlan begun = new ActivePlan(planId, callDates, null);
    endProposal(planId);
    activePlans = Stream.concat(others(planId), Stream.of(begun)).toList();
  }

  /** Ends a promise or plan that was in force. */
  public void end(UUID planId) {
    activePlans = others(planId).toList();
  }

  private Stream<ActivePlan> others(UUID planId) {
    return activePlans.stream().filter(plan -> !plan.is(planId));
  }

  /** Records that the follow-ups of all promises and plans up to a day are made. */
  public void completeFollowUps(LocalDate day) {
    activePlans = activePlans.stream().map(plan -> plan.followedUpTo(day)).toList();
  }

  /** Records that another call replaces the follow-ups of a promise or plan up to a day. */
  public void replaceFollowUps(UUID planId, LocalDate day) {
    change(planId, plan -> plan.followedUpTo(day));
  }

  /** Records that the follow-ups of a promise or plan from a day are to be made after all. */
  public void restoreFollowUps(UUID planId, LocalDate day) {
    change(planId, plan -> plan.followUpFrom(day));
  }

  private void change(UUID planId, UnaryOperator<ActivePlan> change) {
    activePlans =
        activePlans.stream().map(plan -> plan.is(planId) ? change.apply(plan) : plan).toList();
  }

  /** The next day, from a given one, on which to follow up the promises and plans in force. */
  public Optional<LocalDate> nextFollowUp(LocalDate from) {
    return activePlans.stream().flatMap(plan -> plan.callDatesFrom(from)).min(LocalDate::compareTo);
  }

  /** The number of follow-ups that the promises and plans in force need in all. */
  public int plannedFollowUps() {
    return activePlans.stream().mapToInt(plan -> plan.callDates().size()).sum();
  }

  /** The promises and plans in force. */
  public List<UUID> inForce() {
    return activePlans.stream().map(ActivePlan::planId).toList();
  }

  public boolean isAnyInForce() {
    return !activePlans.isEmpty();
  }

  /** Whether a promise or plan is in force, or proposed and not decided yet. */
  public boolean isAnyInForceOrProposed() {
    return isAnyInForce() || proposal != null;
  }

  public boolean isInForce(UUID planId) {
    return activePlans.stream().anyMatch(plan -> plan.is(planId));
  }

  /** The newest proposal that is not decided yet. */
  public Optional<Proposal> proposal() {
    return Optional.ofNullable(proposal);
  }
}
