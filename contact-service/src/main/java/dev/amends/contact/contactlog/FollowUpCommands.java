package dev.amends.contact.contactlog;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackBookingCommands;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the follow-up of a contact in this service: callbacks and notices. Promises,
 * assessments and holds are followed up by the services that receive ContactLogged.
 */
@ApplicationScoped
class FollowUpCommands {
  private final CallbackCommands callbacks;
  private final CallbackBookingCommands bookings;
  private final RetryCommands retries;
  private final NoticeCommands notices;
  private final BorrowerTime time;
  private final PersonFacts facts;

  FollowUpCommands(
      CallbackCommands callbacks,
      CallbackBookingCommands bookings,
      RetryCommands retries,
      NoticeCommands notices,
      BorrowerTime time,
      PersonFacts facts) {
    this.callbacks = callbacks;
    this.bookings = bookings;
    this.retries = retries;
    this.notices = notices;
    this.time = time;
    this.facts = facts;
  }

  /**
   * Starts the follow-up that the disposition determines, if the case is open.
   *
   * @param eventId id of the ContactLogged event
   */
  void start(
      CallbackBatch batch,
      CaseFile file,
      Contact contact,
      Disposition disposition,
      String eventId,
      Instant now) {
    if (!file.isOpen()) {
      return;
    }
    Origin origin = origin(contact, eventId);
    if (contact.rightParty) {
      cancelAttemptsToReach(batch, file, contact, origin);
    }
    if (contact.direction == Direction.INBOUND && contact.rightParty) {
      endWaitingTime(batch, file, origin);
    }
    execute(batch, file, contact, disposition, origin, now);
  }

  private void execute(
      CallbackBatch batch,
      CaseFile file,
      Contact contact,
      Disposition disposition,
      Origin origin,
      Instant now) {
    Instant later = now.plus(disposition.delayOrNone());
    switch (contact.followUp) {
      case RETRY -> retries.schedule(batch, file, contact, disposition, origin, now);
      case NOTICE_AND_WAIT -> {
        NoticeKind notice = Objects.requireNonNull(disposition.notice());
        // Before the waiting time starts, which would deny the notice.
        notices.issue(file, notice, contact.id, later, origin, now);
        startWaitingTime(batch, file, later, origin);
        callbacks.schedule(batch, file, CallbackReason.WAITING_TIME_OVER, later, origin);
      }
      case COOL_DOWN -> {
        startWaitingTime(batch, file, later, origin);
        callbacks.schedule(batch, file, CallbackReason.COOL_DOWN, later, origin);
      }
      case CALLBACK, ASSESSMENT, PROMISE, HOLD, NONE -> {}
    }
  }

  /**
   * Schedules the call that the agent agreed with the borrower, if the case is open and not on
   * hold.
   *
   * @param agreedLocal the borrower's wall clock; null if no call was agreed
   * @param eventId id of the ContactLogged event
   */
  void scheduleAgreed(
      CallbackBatch batch,
      CaseFile file,
      Contact contact,
      @Nullable LocalDateTime agreedLocal,
      String eventId) {
    if (agreedLocal != null && file.isOpen() && !facts.isHeld(file)) {
      bookings.agree(
          batch,
          file,
          new CallbackBookingCommands.Agreement(
              agreedLocal, null, contact.ownWords, contact.id, contact.agent),
          origin(contact, eventId));
    }
  }

  /**
   * Schedules another call after a conversation from which nothing follows, such as a call of the
   * borrower that ended the waiting time, if the case would be left without a call otherwise. A
   * promise or plan, even a proposed one, has calls of its own.
   *
   * @param eventId id of the ContactLogged event
   */
  void scheduleNext(CallbackBatch batch, CaseFile file, Contact contact, String eventId) {
    if (contact.rightParty
        && contact.followUp == FollowUp.NONE
        && !file.plans().isAnyInForceOrProposed()
        && !batch.hasOutstanding(file.caseId())) {
      Origin origin = origin(contact, eventId);
      callbacks.retry(batch, file, contact.contactedAt, contact.loggedAt, origin);
    }
  }

  private static Origin origin(Contact contact, String eventId) {
    return Origin.event("disposition: " + contact.disposition, eventId);
  }

  private void cancelAttemptsToReach(
      CallbackBatch batch, CaseFile file, Contact contact, Origin origin) {
    callbacks.cancel(
        batch,
        file,
        Callback::isAttemptToReach,
        "the borrower was reached in contact " + contact.id,
        origin);
  }

  /** Cancels the callbacks that are due before the end; a plan is followed up after it. */
  private void startWaitingTime(CallbackBatch batch, CaseFile file, Instant end, Origin origin) {
    file.contactState().pauseContact(end);
    callbacks.cancel(
        batch,
        file,
        callback -> callback.dueAt().isBefore(end),
        "no contact before " + end,
        origin);
    callbacks.schedulePlanFollowUp(batch, file, time.day(file, end), origin);
  }

  /** A borrower who contacts us during the waiting time ends it. */
  private void endWaitingTime(CallbackBatch batch, CaseFile file, Origin origin) {
    file.contactState().resumeContact();
    callbacks.cancel(
        batch,
        file,
        callback ->
            callback.reason() == CallbackReason.WAITING_TIME_OVER
                || callback.reason() == CallbackReason.COOL_DOWN,
        "the borrower contacted us",
        origin);
  }
}
