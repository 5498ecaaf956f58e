package dev.amends.contact.contactlog;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.letter.NoticeKind;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What a contact leads to here; promise, assessment and hold are for those who hear of it. */
@ApplicationScoped
class FollowUpCommands {
  /** So many contacts back it is looked how often nobody answered in a row. */
  private static final int LOOK_BACK = 100;

  private final Contacts contacts;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final NoticeCommands notices;
  private final ContactLogConfig config;

  FollowUpCommands(
      Contacts contacts,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      NoticeCommands notices,
      ContactLogConfig config) {
    this.contacts = contacts;
    this.callbackCommands = callbackCommands;
    this.time = time;
    this.notices = notices;
    this.config = config;
  }

  /**
   * Starts what follows from a contact.
   *
   * @param logged the id of the event that told the contact
   */
  void start(
      CallbackBatch open,
      CaseFile file,
      Contact contact,
      ContactReport report,
      String logged,
      Instant now) {
    if (!file.isOpen()) {
      return;
    }
    Origin origin = Origin.event("disposition: " + contact.disposition, logged);
    if (contact.rightParty) {
      callbackCommands.cancel(
          open,
          file,
          Callback::seeksTheBorrower,
          "the borrower was reached in contact " + contact.id,
          origin);
    }
    if (contact.direction == Direction.INBOUND && contact.rightParty) {
      resume(open, file, origin);
    }
    follow(open, file, contact, report.disposition(), origin, now);
    if (report.agreedLocal() != null && !file.isHeld()) {
      callbackCommands.agree(
          open,
          file,
          new CallbackCommands.Agreement(
              report.agreedLocal(), null, contact.ownWords, contact.id, contact.agent),
          origin);
    }
  }

  private void follow(
      CallbackBatch open,
      CaseFile file,
      Contact contact,
      Disposition disposition,
      Origin origin,
      Instant now) {
    Instant later = now.plus(disposition.delayOrNone());
    switch (contact.followUp) {
      case RETRY -> retry(open, file, contact, disposition, origin, now);
      case NOTICE_AND_WAIT -> {
        rest(open, file, later, origin);
        notices.issue(file, notice(disposition), contact.id, later, origin, now);
        callbackCommands.schedule(open, file, CallbackReason.WAITING_TIME_OVER, later, origin);
      }
      case COOL_DOWN -> {
        rest(open, file, later, origin);
        callbackCommands.schedule(open, file, CallbackReason.COOL_DOWN, later, origin);
      }
      case CALLBACK, ASSESSMENT, PROMISE, HOLD, NONE -> {}
    }
  }

  private static NoticeKind notice(Disposition disposition) {
    NoticeKind notice = disposition.notice();
    if (notice == null) {
      throw new IllegalStateException("the disposition " + disposition.code() + " has no notice");
    }
    return notice;
  }

  private void retry(
      CallbackBatch open,
      CaseFile file,
      Contact contact,
      Disposition disposition,
      Origin origin,
      Instant now) {
    if (contact.direction == Direction.INBOUND && !contact.rightParty) {
      // Nothing was tried: what is owed stays owed.
      return;
    }
    if (file.hasActivePlan() && contact.callbackId == null) {
      // What is agreed is followed up on its days; nobody asked for this call.
      return;
    }
    List<RetryLimitPolicy.Tried> tried = contacts.tried(file.caseId(), LOOK_BACK);
    Instant letterRead =
        RetryLimitPolicy.lastLetterAt(tried, config.retriesMax())
            .map(letter -> letter.plus(config.letterWait()))
            .orElse(now);
    if (disposition.delay() != null) {
      Instant later = later(now.plus(disposition.delayOrNone()), letterRead);
      callbackCommands.schedule(open, file, CallbackReason.RETRY, later, origin);
    } else if (contact.unanswered
        && !file.isHeld()
        && RetryLimitPolicy.isLetterDue(tried, config.retriesMax())) {
      Origin limit =
          Origin.event(
              "retry-limit: " + config.retriesMax() + " unanswered",
              String.valueOf(origin.causedBy()));
      notices.issue(file, NoticeKind.DEMAND_LETTER, contact.id, null, limit, now);
      callbackCommands.schedule(
          open, file, CallbackReason.RETRY, now.plus(config.letterWait()), limit);
    } else {
      callbackCommands.retry(open, file, contact.contactedAt, letterRead, origin);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Until then nobody calls: what was owed before is crossed out; a plan is followed after it. */
  private void rest(CallbackBatch open, CaseFile file, Instant until, Origin origin) {
    file.rest(until);
    callbackCommands.cancel(
        open,
        file,
        callback -> callback.dueAt().isBefore(until),
        "no contact until " + until,
        origin);
    callbackCommands.followPlan(open, file, time.day(file, until), origin);
  }

  /** Who was left in peace came by himself: the case goes on. */
  private void resume(CallbackBatch open, CaseFile file, Origin origin) {
    file.resume();
    callbackCommands.cancel(
        open,
        file,
        callback ->
            callback.reason() == CallbackReason.WAITING_TIME_OVER
                || callback.reason() == CallbackReason.COOL_DOWN,
        "the borrower came by himself",
        origin);
  }
}
