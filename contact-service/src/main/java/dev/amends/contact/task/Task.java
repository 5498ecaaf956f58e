package dev.amends.contact.task;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.TaskCancelled;
import dev.amends.events.ContactEvent.TaskCompleted;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.ContactEvent.TaskScheduled;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of work other than a call. */
@Entity
@Table(name = "task")
class Task {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  String lenderId;

  @Column(updatable = false)
  String accountId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  TaskKind kind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  TaskReason reason;

  @Enumerated(EnumType.STRING)
  TaskStatus status;

  Instant dueAt;
  Instant slaUntil;

  @Nullable String assignee;

  @Convert(converter = EncryptedTaskNote.class)
  @Nullable String note;

  /** The step of the ladder that requires it, if one does. */
  @Column(updatable = false)
  @Nullable String strategyStep;

  /** The letter to send, if it is about one. */
  @Column(updatable = false)
  @Nullable UUID noticeId;

  @Enumerated(EnumType.STRING)
  @Nullable TaskResult result;

  @Nullable UUID contactId;

  /** The second visitor, if it is a visit that was made. */
  @Nullable String companion;

  @Nullable Boolean entered;
  @Nullable Boolean consentToEnter;
  @Nullable String whyEnded;
  @Nullable Instant endedAt;
  String originBy;
  String originRole;
  String originReason;
  @Nullable String originEvent;

  int schedule;
  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Task() {}

  @SuppressWarnings("NullAway.Init") // schedule() sets the rest
  Task(UUID id, CaseFile file, TaskKind kind, TaskCause cause) {
    AccountKey account = file.account();
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.kind = kind;
    this.reason = cause.reason();
    this.strategyStep = cause.strategyStep();
    this.noticeId = cause.noticeId();
    this.note = cause.note();
    this.status = TaskStatus.OPEN;
  }

  /** Schedules or reschedules the task; each call increases the schedule number. */
  TaskScheduled schedule(Instant due, Duration sla, Origin origin) {
    dueAt = due;
    slaUntil = due.plus(sla);
    status = TaskStatus.OPEN;
    return scheduled(origin);
  }

  /** Assigns a person, or nobody. */
  TaskScheduled assign(@Nullable String person, Origin origin) {
    assignee = person;
    return scheduled(origin);
  }

  /** The task is not due until {@link #schedule} resumes it. */
  void pause() {
    status = TaskStatus.PAUSED;
  }

  TaskCompleted complete(TaskResult achieved, @Nullable UUID contact, Instant now, Origin origin) {
    status = TaskStatus.COMPLETED;
    result = achieved;
    contactId = contact;
    end(origin.reason(), now);
    return new TaskCompleted(
        caseId, lenderId, accountId, id, kind, achieved.name(), contact, origin);
  }

  /** Records who went with the assignee, and whether they entered and were allowed to. */
  void recordVisit(String secondVisitor, boolean enteredHome, boolean consent) {
    companion = secondVisitor.strip();
    entered = enteredHome;
    consentToEnter = consent;
  }

  TaskCancelled cancel(String why, Instant now, Origin origin) {
    status = TaskStatus.CANCELLED;
    end(why, now);
    return new TaskCancelled(caseId, lenderId, accountId, id, kind, why, origin);
  }

  private void end(String why, Instant now) {
    whyEnded = why;
    endedAt = now;
  }

  private TaskScheduled scheduled(Origin origin) {
    originBy = origin.by();
    originRole = origin.role();
    originReason = origin.reason();
    originEvent = origin.causedBy();
    schedule++;
    return new TaskScheduled(
        caseId,
        lenderId,
        accountId,
        id,
        kind,
        dueAt,
        slaUntil,
        TaskPolicy.role(kind),
        assignee,
        schedule,
        origin);
  }

  /**
   * Requires that the task is to be carried out.
   *
   * @throws dev.amends.conventions.Problem 409 if it has ended or is paused
   */
  void requireActive() {
    requireOpen();
    if (status == TaskStatus.PAUSED) {
      throw Problems.conflict(
          "task-paused", "The task is paused while contact about the case is stopped.");
    }
  }

  /**
   * Requires that the task has not ended.
   *
   * @throws dev.amends.conventions.Problem 409 if it has
   */
  void requireOpen() {
    if (!status.isOpen()) {
      throw Problems.conflict("task-ended", "The task is already " + status + ".");
    }
  }

  /** Adds a note, which never leaves this service. */
  void addNote(String text) {
    note = note == null ? text : note + "\n" + text;
  }

  /** The role whose work it is. */
  String role() {
    return TaskPolicy.role(kind);
  }
}
