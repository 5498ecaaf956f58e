package dev.amends.contact.contactlog;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Schedules the next attempt after a contact that has to be retried, or sends a letter instead. */
@ApplicationScoped
class RetryCommands {
  /** Number of contacts that are searched for the current run of unanswered attempts. */
  private static final int LOOK_BACK = 100;

  private final Contacts contacts;
  private final CallbackCommands callbacks;
  private final NoticeCommands notices;
  private final ContactLogConfig config;
  private final PersonFacts facts;

  RetryCommands(
      Contacts contacts,
      CallbackCommands callbacks,
      NoticeCommands notices,
      ContactLogConfig config,
      PersonFacts facts) {
    this.contacts = contacts;
    this.callbacks = callbacks;
    this.notices = notices;
    this.config = config;
    this.facts = facts;
  }

  /** Schedules the next attempt. */
  void schedule(
      CallbackBatch batch,
      CaseFile file,
      Contact contact,
      Disposition disposition,
      Origin origin,
      Instant now) {
    if (!isRetried(file, contact) || isCallOutstandingAfterVisit(batch, file, contact)) {
      return;
    }
    List<RetryLimitPolicy.LoggedAttempt> attempts =
        contacts.latestAttempts(file.caseId(), LOOK_BACK);
    Instant notBefore =
        RetryLimitPolicy.lastLetterAt(attempts, config.retriesMax())
            .map(letter -> letter.plus(config.letterWait()))
            .orElse(now);
    if (disposition.delay() != null) {
      Instant delayed = now.plus(disposition.delay());
      Instant later = delayed.isAfter(notBefore) ? delayed : notBefore;
      callbacks.schedule(batch, file, CallbackReason.RETRY, later, origin);
    } else if (contact.unanswered
        && !facts.isHeld(file)
        && RetryLimitPolicy.isLetterDue(attempts, config.retriesMax())) {
      sendLetter(batch, file, contact, origin, now);
    } else {
      callbacks.retry(batch, file, contact.contactedAt, notBefore, origin);
    }
  }

  /**
   * An inbound contact without the borrower is not an attempt, so outstanding callbacks stay
   * unchanged. During a plan only the callbacks of the plan are retried.
   */
  private static boolean isRetried(CaseFile file, Contact contact) {
    boolean attempted = contact.direction == Direction.OUTBOUND || contact.rightParty;
    return attempted && (!file.plans().isAnyInForce() || contact.callbackId != null);
  }

  /** A visit completes no callback, so another call may still be outstanding. */
  private static boolean isCallOutstandingAfterVisit(
      CallbackBatch batch, CaseFile file, Contact contact) {
    return contact.channel == Channel.VISIT && batch.hasOutstanding(file.caseId());
  }

  private void sendLetter(
      CallbackBatch batch, CaseFile file, Contact contact, Origin origin, Instant now) {
    Origin limit =
        Origin.event(
            "retry-limit: " + config.retriesMax() + " unanswered",
            String.valueOf(origin.causedBy()));
    notices.issue(file, NoticeKind.DEMAND_LETTER, contact.id, null, limit, now);
    callbacks.schedule(batch, file, CallbackReason.RETRY, now.plus(config.letterWait()), limit);
  }
}
