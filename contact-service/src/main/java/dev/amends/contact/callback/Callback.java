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
import org.jspecify.annotations.Nullable;

/** A call that is owed to a borrower, and what became of it. */
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
  String recordKey;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  CallbackReason reason;

  @Enumerated(EnumType.STRING)
  CallbackStatus status;

  Instant dueAt;

  LocalDateTime dueLocal;

  String zone;

  @Enumerated(EnumType.STRING)
  SlotBasis slotBasis;

  @Nullable String slotRule;

  Instant slaUntil;

  Instant missedAfter;

  @Nullable String assignee;
  @Nullable String note;

  @Nullable UUID contactId;

  @Nullable String whyEnded;

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
    this.recordKey = account.recordKey();
    this.reason = reason;
    this.note = note;
  }

  /** Sets or moves the time; each time is a new version of the schedule. */
  CallbackScheduled schedule(NextSlotPolicy.Slot slot, Instant sla, Origin origin) {
    DueTime due = slot.due();
    become(CallbackStatus.SCHEDULED);
    slotBasis = slot.basis();
    slotRule = slot.rule();
    dueAt = due.at();
    dueLocal = due.local();
    zone = due.zone().getId();
    slaUntil = sla;
    missedAfter = sla;
    originBy = origin.by();
    originRole = origin.role();
    originReason = origin.reason();
    originEvent = origin.causedBy();
    schedule++;
    return new CallbackScheduled(
        caseId, lenderId, accountId, id, reason, dueAt, dueLocal, zone, schedule, origin);
  }

  /** An agent takes the due call; he has his time for it even where the SLA ends sooner. */
  void claim(String agent, Instant now, Duration handling) {
    become(CallbackStatus.IN_PROGRESS);
    assignee = agent;
    Instant done = now.plus(handling);
    missedAfter = done.isAfter(slaUntil) ? done : slaUntil;
  }

  /**
   * Puts an agent down for it, or nobody; where another works on it, it waits in the queue again.
   */
  void assign(@Nullable String agent) {
    if (status == CallbackStatus.IN_PROGRESS && !Objects.equals(agent, assignee)) {
      become(CallbackStatus.DUE);
      missedAfter = slaUntil;
    }
    assignee = agent;
  }

  CallbackCompleted complete(@Nullable UUID contact, Origin origin) {
    become(CallbackStatus.COMPLETED);
    contactId = contact;
    whyEnded = origin.reason();
    return new CallbackCompleted(caseId, lenderId, accountId, id, reason, contact, origin);
  }

  CallbackMissed miss(Origin origin) {
    become(CallbackStatus.MISSED);
    whyEnded = origin.reason();
    return new CallbackMissed(caseId, lenderId, accountId, id, reason, dueAt, slaUntil, origin);
  }

  CallbackCancelled cancel(String why, Origin origin) {
    become(CallbackStatus.CANCELLED);
    whyEnded = why;
    return new CallbackCancelled(caseId, lenderId, accountId, id, reason, why, origin);
  }

  /** Whoever asks for what cannot be is refused before; here it is a bug. */
  private void become(CallbackStatus next) {
    if (status != null && !CallbackPolicy.leads(status, next)) {
      throw new IllegalStateException("callback " + id + " is " + status + ", never " + next);
    }
    status = next;
  }

  /**
   * Lets a command pass that leads to another state.
   *
   * @throws dev.amends.conventions.Problem 409 where the present one does not lead there
   */
  void demandLeadsTo(CallbackStatus next) {
    demandOpen();
    if (!CallbackPolicy.leads(status, next)) {
      throw Problems.conflict(
          "callback-state", "The callback is " + status + " and cannot become " + next);
    }
  }

  /**
   * Lets a command pass on a call that is still owed.
   *
   * @throws dev.amends.conventions.Problem 409 where it is not
   */
  void demandOpen() {
    if (!isOpen()) {
      throw Problems.conflict("callback-ended", "The callback is " + status);
    }
  }

  /** Adds what the agent has to say about it; it stays in this service. */
  public void remark(String text) {
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

  /** Whether the call is still owed. */
  public boolean isOpen() {
    return status.isOpen();
  }

  /** Whether its time has come and it waits for a call. */
  public boolean isWaiting() {
    return status == CallbackStatus.DUE || status == CallbackStatus.IN_PROGRESS;
  }

  /** Nobody is down for it any more. */
  void release() {
    assign(null);
  }

  /** The agent who is down for it, where one is. */
  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  /** The agent who works on it, where one does. */
  public Optional<String> claimedBy() {
    return status == CallbackStatus.IN_PROGRESS ? Optional.ofNullable(assignee) : Optional.empty();
  }

  /** Whether it is owed for nothing but to reach the borrower: needless once he was. */
  public boolean seeksTheBorrower() {
    return switch (reason) {
      case FIRST_CALL, RETRY, STRATEGY_STEP -> true;
      case COOL_DOWN,
          AGREED,
          DECISION,
          PLAN_FOLLOW_UP,
          PLAN_BREACHED,
          PROMISE_BROKEN,
          WAITING_TIME_OVER,
          HOLD_ENDED,
          MANUAL ->
          false;
    };
  }

  public Instant dueAt() {
    return dueAt;
  }

  LocalDate dueDay() {
    return dueLocal.toLocalDate();
  }

  /** The version of the row, the entity tag. */
  public int version() {
    return version;
  }
}
