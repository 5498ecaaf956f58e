package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.CallbackCancelled;
import dev.amends.events.ContactEvent.CallbackCompleted;
import dev.amends.events.ContactEvent.CallbackMissed;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.CallbackScheduled;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A call to be made to a borrower. */
@Entity
@Table(name = "callback")
public class Callback {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  String lenderId;

  @Column(updatable = false)
  String accountId;

  @Column(updatable = false)
  AccountKey recordKey;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  CallbackReason reason;

  @Enumerated(EnumType.STRING)
  CallbackStatus status;

  Instant dueAt;

  /** The time from which its slot was searched; preferences and rules may make it due later. */
  Instant notBefore;

  LocalDateTime dueLocal;
  String zone;

  @Enumerated(EnumType.STRING)
  SlotBasis slotBasis;

  @Nullable String slotRule;
  Instant slaUntil;
  Instant missedAfter;

  @Nullable String assignee;

  @Convert(converter = EncryptedCallbackNote.class)
  @Nullable String note;

  @Nullable UUID contactId;
  @Nullable String whyEnded;

  /** The step of the ladder that requires it, if one does. */
  @Nullable String strategyStep;

  /** The promise or plan that it is about, if it is about a decision or a missing payment. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable PlanCall planCall;

  /** Whether it was cancelled only because contact stopped: its case ended or was put on hold. */
  boolean stopped;

  String originBy;
  String originRole;
  String originReason;
  @Nullable String originEvent;

  int schedule;
  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Callback() {}

  @SuppressWarnings("NullAway.Init") // schedule() sets the rest
  Callback(UUID id, CaseFile file, CallbackReason reason, @Nullable String note) {
    AccountKey account = file.account();
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.recordKey = account;
    this.reason = reason;
    this.note = note;
  }

  /**
   * Schedules or reschedules the callback; each call increases the schedule number.
   *
   * @param earliest the time from which the slot was searched
   */
  CallbackScheduled schedule(
      Instant earliest, NextSlotPolicy.Slot slot, Instant sla, Origin origin) {
    DueTime due = slot.due();
    transitionTo(CallbackStatus.SCHEDULED);
    slotBasis = slot.basis();
    slotRule = slot.rule();
    dueAt = due.at();
    notBefore = earliest;
    dueLocal = due.local();
    zone = due.zone().getId();
    slaUntil = sla;
    missedAfter = sla;
    return scheduled(origin);
  }

  /** An agent claims the callback; the handling time may extend beyond the SLA. */
  void claim(String agent, Instant now, Duration handling) {
    transitionTo(CallbackStatus.IN_PROGRESS);
    assignee = agent;
    Instant handled = now.plus(handling);
    missedAfter = handled.isAfter(slaUntil) ? handled : slaUntil;
  }

  /**
   * Assigns an agent, or nobody. A callback in progress with another agent returns to the queue.
   */
  void assign(@Nullable String agent) {
    if (status == CallbackStatus.IN_PROGRESS && !Objects.equals(agent, assignee)) {
      transitionTo(CallbackStatus.DUE);
      missedAfter = slaUntil;
    }
    assignee = agent;
  }

  CallbackCompleted complete(@Nullable UUID contact, Origin origin) {
    transitionTo(CallbackStatus.COMPLETED);
    contactId = contact;
    whyEnded = origin.reason();
    return new CallbackCompleted(caseId, lenderId, accountId, id, reason, contact, origin);
  }

  CallbackMissed miss(Origin origin) {
    transitionTo(CallbackStatus.MISSED);
    whyEnded = origin.reason();
    return new CallbackMissed(caseId, lenderId, accountId, id, reason, dueAt, slaUntil, origin);
  }

  CallbackCancelled cancel(String why, Origin origin) {
    transitionTo(CallbackStatus.CANCELLED);
    whyEnded = why;
    return new CallbackCancelled(caseId, lenderId, accountId, id, reason, why, origin);
  }

  /** Cancels the callback because contact stops; {@link #restore} undoes that. */
  CallbackCancelled stop(String why, Origin origin) {
    stopped = true;
    return cancel(why, origin);
  }

  /**
   * Schedules an appointment again that was cancelled because contact stopped, at the same time and
   * for the same agent.
   */
  CallbackScheduled restore(Origin origin) {
    status = CallbackStatus.SCHEDULED;
    whyEnded = null;
    return scheduled(origin);
  }

  private CallbackScheduled scheduled(Origin origin) {
    originBy = origin.by();
    originRole = origin.role();
    originReason = origin.reason();
    originEvent = origin.causedBy();
    schedule++;
    return new CallbackScheduled(
        caseId, lenderId, accountId, id, reason, dueAt, dueLocal, zone, schedule, origin);
  }

  /** Commands reject invalid transitions before; here one is a bug. */
  private void transitionTo(CallbackStatus next) {
    if (status != null && !CallbackPolicy.allows(status, next)) {
      throw new IllegalStateException(
          "callback " + id + " cannot change from " + status + " to " + next);
    }
    status = next;
  }

  /**
   * Requires that the callback can change to a status.
   *
   * @throws dev.amends.conventions.Problem 409 if it cannot
   */
  void requireTransition(CallbackStatus next) {
    requireOpen();
    if (!CallbackPolicy.allows(status, next)) {
      throw Problems.conflict(
          "callback-state", "The callback is " + status + " and cannot become " + next + ".");
    }
  }

  /**
   * Requires that the callback is open.
   *
   * @throws dev.amends.conventions.Problem 409 if it has ended
   */
  void requireOpen() {
    if (!isOpen()) {
      throw Problems.conflict("callback-ended", "The callback is already " + status + ".");
    }
  }

  /** Adds a note, which never leaves this service. */
  public void addNote(String text) {
    note = note == null ? text : note + "\n" + text;
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  public CallbackReason reason() {
    return reason;
  }

  public CallbackStatus status() {
    return status;
  }

  /** Whether the call is still to be made. */
  public boolean isOpen() {
    return status.isOpen();
  }

  /** Whether it is due and the call has not been made. */
  public boolean isWaiting() {
    return status == CallbackStatus.DUE || status == CallbackStatus.IN_PROGRESS;
  }

  /** Whether a person named its time, so that only a person moves it. */
  boolean isNamed() {
    return reason == CallbackReason.AGREED || slotBasis == SlotBasis.NAMED;
  }

  /** Whether a person asked for it: the borrower for an agreed one, or a colleague. */
  boolean isAppointment() {
    return isNamed() || reason == CallbackReason.MANUAL;
  }

  /** Removes the assignee. */
  void release() {
    assign(null);
  }

  /** The agent who has claimed it or is assigned to it. */
  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  /** Whether its only purpose is to reach the borrower, so that a right-party contact ends it. */
  public boolean isAttemptToReach() {
    return CallbackPolicy.isAttemptToReach(reason);
  }

  /** Takes over the subject of a call that was not made. */
  void continues(Callback ended) {
    strategyStep = ended.strategyStep;
    planCall = ended.planCall;
  }

  /** Whether it is about a decision or a result, which does not change while contact stops. */
  boolean isAboutResult() {
    return planCall != null && reason != CallbackReason.NEAR_BREACH;
  }

  void setPlanCall(PlanCall about) {
    planCall = about;
  }

  /** The promise or plan that it is about, if it is about a decision or a missing payment. */
  public Optional<PlanCall> planCall() {
    return Optional.ofNullable(planCall);
  }

  /** The promise or plan that has this call of its own; null if the case has one for the reason. */
  @Nullable UUID ownPlan() {
    return planCall == null ? null : planCall.ownPlan(reason);
  }

  /** Whether it is the call for this reason about this promise or plan. */
  boolean isAboutPlan(CallbackReason about, UUID plan) {
    return reason == about && planCall != null && planCall.planId().equals(plan);
  }

  /** Whether it is the call about this payment, which is late but within its grace period. */
  public boolean isAboutLatePayment(UUID plan, int number) {
    return isAboutPlan(CallbackReason.NEAR_BREACH, plan)
        && planCall().map(PlanCall::shortfall).filter(late -> late.isOf(number)).isPresent();
  }

  /**
   * Whether a call for a reason need not be scheduled beside it.
   *
   * @param plan the promise or plan that has a call of its own; null if the case has one
   */
  boolean covers(CallbackReason other, @Nullable UUID plan) {
    return plan == null ? reason == other : isAboutPlan(other, plan);
  }

  /** Whether it is the call that a step of the ladder requires, and no person named its time. */
  boolean isOfStep(String step) {
    return step.equals(strategyStep) && !isNamed();
  }

  public Instant dueAt() {
    return dueAt;
  }

  LocalDate dueDay() {
    return dueLocal.toLocalDate();
  }

  /** The row version, used as entity tag. */
  public int version() {
    return version;
  }
}
