package dev.amends.contact.callback;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.AgreedCalls;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where calls that are owed are written in, moved, done and crossed out; each is told. Everything
 * here happens under the lock of the case's account.
 */
@ApplicationScoped
public class CallbackCommands {
  private final Callbacks callbacks;
  private final BorrowerTime time;
  private final AgreedCalls agreements;
  private final Outbox outbox;
  private final InstantSource clock;

  CallbackCommands(
      Callbacks callbacks,
      BorrowerTime time,
      AgreedCalls agreements,
      Outbox outbox,
      InstantSource clock) {
    this.agreements = agreements;
    this.callbacks = callbacks;
    this.time = time;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Writes a call in for the next permitted slot; one that is scheduled for the same reason is
   * moved, one that already waits for an agent is left. A case that is not open, on hold or without
   * a number to call gets none.
   */
  public void schedule(
      CallbackBatch open, CaseFile file, CallbackReason reason, Instant notBefore, Origin origin) {
    boolean callable = file.isOpen() && !file.isHeld() && !file.isWithoutPhone();
    if (!callable || open.waits(file.caseId(), reason)) {
      return;
    }
    NextSlotPolicy.Slot slot =
        time.nextSlot(
            file, open.wishes(file), open.history(file), later(notBefore, clock.instant()), reason);
    Callback callback =
        open.scheduled(file.caseId(), reason).orElseGet(() -> written(open, file, reason, null));
    tell(callback, file, slot, origin);
  }

  /**
   * Writes a call in for another part of the borrower's day than that of the attempt, and not
   * before a moment.
   */
  public void retry(
      CallbackBatch open, CaseFile file, Instant attempt, Instant notBefore, Origin origin) {
    Instant earliest = later(time.retryNotBefore(file, attempt), notBefore);
    schedule(open, file, CallbackReason.RETRY, earliest, origin);
  }

  /**
   * What was agreed with a borrower about a call.
   *
   * @param local his wall clock
   * @param ownWords of the borrower, where they were written down
   * @param contactId the contact in which it was agreed, where it was in one
   * @param by the agent
   */
  public record Agreement(
      LocalDateTime local,
      @Nullable String note,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      String by) {}

  /**
   * Writes a call in for the wall-clock time that was agreed with the borrower, which is his
   * consent as far as his pack heeds one.
   *
   * @throws dev.amends.conventions.Problem 409 where a rule refuses the call all the same: a
   *     promise that cannot be kept is not given
   */
  public Callback agree(CallbackBatch open, CaseFile file, Agreement agreed, Origin origin) {
    DueTime due = time.due(file, agreed.local());
    demandConsented(open, file, due, agreed);
    return tell(
        written(open, file, CallbackReason.AGREED, agreed.note()),
        file,
        new NextSlotPolicy.Slot(due, SlotBasis.NAMED),
        origin);
  }

  private void demandConsented(CallbackBatch open, CaseFile file, DueTime due, Agreement agreed) {
    if (file.noContactBefore().filter(due.at()::isBefore).isPresent()) {
      throw refused(open, file, due, "waiting-time", "no contact during a waiting time");
    }
    Instant until = time.sla(file, due, CallbackReason.AGREED);
    agreements
        .record(
            file,
            new AgreedCalls.AgreedCall(
                due.at(), until, agreed.ownWords(), agreed.contactId(), agreed.by()),
            clock.instant())
        .ifPresent(
            rule -> {
              throw refused(open, file, due, rule.id(), rule.citation());
            });
  }

  private Problem refused(
      CallbackBatch open, CaseFile file, DueTime due, String rule, String citation) {
    return Problems.conflict(
        "time-not-permitted",
        "The rule %s refuses a call then, agreed on or not: %s".formatted(rule, citation),
        Map.of(
            "rule",
            rule,
            "nextPermittedAt",
            time.nextSlot(
                    file,
                    open.wishes(file).withoutPreference(),
                    open.history(file),
                    due.at(),
                    CallbackReason.MANUAL)
                .due()
                .at()));
  }

  /** Writes a call in that a person asks for, at the first permitted slot from then on. */
  public Callback ask(
      CallbackBatch open, CaseFile file, Instant at, @Nullable String note, Origin origin) {
    return tell(
        written(open, file, CallbackReason.MANUAL, note),
        file,
        time.nextSlot(
            file,
            open.wishes(file).withoutPreference(),
            open.history(file),
            at,
            CallbackReason.MANUAL),
        origin);
  }

  /** Moves a call to a time that a person named; one that was agreed on is agreed on anew. */
  void move(CallbackBatch open, CaseFile file, Callback callback, Instant at, Origin origin) {
    if (callback.reason == CallbackReason.AGREED) {
      DueTime due = time.due(file, at);
      demandConsented(open, file, due, new Agreement(due.local(), null, null, null, origin.by()));
    }
    tell(callback, file, new NextSlotPolicy.Slot(time.due(file, at), SlotBasis.NAMED), origin);
  }

  /**
   * Moves what is written in to the times that the borrower likes now. Urgent calls and those that
   * somebody asked for leave only the times that he called inconvenient; a time that a person named
   * stands, and nothing comes earlier than it was to come.
   */
  void suit(CallbackBatch open, CaseFile file, Origin origin) {
    for (Callback callback : open.of(file.caseId())) {
      if (callback.status == CallbackStatus.SCHEDULED && !isNamed(callback)) {
        Wishes wishes = open.wishes(file);
        NextSlotPolicy.Slot slot =
            time.nextSlot(
                file,
                isFree(callback) ? wishes : wishes.withoutPreference(),
                open.history(file),
                callback.dueAt,
                callback.reason);
        if (!slot.due().at().equals(callback.dueAt)) {
          tell(callback, file, slot, origin);
        }
      }
    }
  }

  /**
   * Moves what is written in, or waits for an agent, out of the time in which the borrower's pack
   * refuses calls after a contact; what was agreed with him stands.
   */
  public void heed(CallbackBatch open, CaseFile file, Origin origin) {
    if (!file.isOpen() || file.isHeld()) {
      return;
    }
    for (Callback callback : open.of(file.caseId())) {
      Instant earliest = later(callback.dueAt, clock.instant());
      if (callback.reason != CallbackReason.AGREED
          && callback.status != CallbackStatus.IN_PROGRESS
          && time.isPaused(file, open.history(file), earliest)) {
        Wishes wishes = open.wishes(file);
        tell(
            callback,
            file,
            time.nextSlot(
                file,
                isFree(callback) ? wishes : wishes.withoutPreference(),
                open.history(file),
                earliest,
                callback.reason),
            origin);
      }
    }
  }

  private static boolean isNamed(Callback callback) {
    return callback.reason == CallbackReason.AGREED || callback.slotBasis == SlotBasis.NAMED;
  }

  private boolean isFree(Callback callback) {
    return callback.reason != CallbackReason.MANUAL && !time.isUrgent(callback.reason);
  }

  /** Writes the next call of the plan in force in, from a day on. */
  public void followPlan(CallbackBatch open, CaseFile file, LocalDate from, Origin origin) {
    file.planCallDates().stream()
        .filter(day -> !day.isBefore(from))
        .min(LocalDate::compareTo)
        .ifPresent(
            day ->
                schedule(open, file, CallbackReason.PLAN_FOLLOW_UP, time.start(file, day), origin));
  }

  /** A call was made; that of a plan is followed by its next. */
  public void complete(
      CallbackBatch open,
      CaseFile file,
      Callback callback,
      @Nullable UUID contactId,
      Origin origin) {
    outbox.append(callback.complete(contactId, origin), clock.instant());
    if (callback.reason == CallbackReason.PLAN_FOLLOW_UP) {
      followPlan(open, file, callback.dueDay().plusDays(1), origin);
    }
  }

  /** A call could not be made: it is owed at another part of the day, by whoever takes it then. */
  public void putOff(
      CallbackBatch open, CaseFile file, Callback callback, Instant now, Origin origin) {
    Instant earliest = later(time.retryNotBefore(file, now), callback.dueAt);
    callback.release();
    tell(
        callback,
        file,
        time.nextSlot(
            file,
            open.wishes(file).withoutPreference(),
            open.history(file),
            earliest,
            callback.reason),
        origin);
  }

  /** A call was not made within its SLA; it is owed again at the next slot. */
  void miss(CallbackBatch open, CaseFile file, Callback callback, Instant now) {
    Origin origin = Origin.system("callback-sla: not done until " + callback.missedAfter);
    UUID missed = outbox.append(callback.miss(origin), now);
    schedule(
        open,
        file,
        callback.reason,
        now,
        Origin.event("callback-missed: owed again", missed.toString()));
  }

  /** Crosses out the calls of a case that are still owed, where they match. */
  public void cancel(
      CallbackBatch open, CaseFile file, Predicate<Callback> which, String why, Origin origin) {
    open.of(file.caseId()).stream()
        .filter(which)
        .forEach(callback -> outbox.append(callback.cancel(why, origin), clock.instant()));
  }

  private Callback written(
      CallbackBatch open, CaseFile file, CallbackReason reason, @Nullable String note) {
    Callback callback = new Callback(UuidCreator.getTimeOrderedEpoch(), file, reason, note);
    open.add(callback);
    return callback;
  }

  private Callback tell(Callback callback, CaseFile file, NextSlotPolicy.Slot slot, Origin origin) {
    Instant sla = time.sla(file, slot.due(), callback.reason);
    outbox.append(callback.schedule(slot, sla, origin), clock.instant());
    if (!callbacks.isPersistent(callback)) {
      callbacks.persist(callback);
    }
    return callback;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
