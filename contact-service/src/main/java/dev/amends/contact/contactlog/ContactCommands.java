package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.CallbackStatus;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackRescheduler;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.BrokenRule;
import dev.amends.contact.permission.PermitReview;
import dev.amends.contact.permission.PermitUse;
import dev.amends.contact.verification.Verifications;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where contacts are logged: counted, told, and followed by what their disposition says. */
@ApplicationScoped
class ContactCommands {
  private final Contacts contacts;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final PermitUse permits;
  private final PermitReview review;
  private final Verifications verifications;
  private final Restraints restraints;
  private final FollowUpCommands followUps;
  private final CallbackRescheduler phones;
  private final Outbox outbox;

  ContactCommands(
      Contacts contacts,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      PermitUse permits,
      PermitReview review,
      Verifications verifications,
      Restraints restraints,
      FollowUpCommands followUps,
      CallbackRescheduler phones,
      Outbox outbox) {
    this.contacts = contacts;
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.permits = permits;
    this.review = review;
    this.verifications = verifications;
    this.restraints = restraints;
    this.followUps = followUps;
    this.phones = phones;
    this.outbox = outbox;
  }

  /** Logs a contact of a case whose account's lock is held. */
  Contact log(CaseFile file, ContactReport report, Origin origin, Instant now) {
    CallbackBatch open = callbacks.open(List.of(file.caseId()));
    Optional<Callback> answered = answered(open, file, report, origin.by());
    Contact contact =
        new Contact(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            report,
            answered.map(Callback::id).orElse(report.callbackId()),
            contacts.reached(file.caseId()),
            origin.by(),
            now);
    Optional<BrokenRule> broken = count(file, contact);
    broken.ifPresent(rule -> contact.brokenRule = rule.ruleId());
    if (contact.rightParty) {
      file.reached(contact.contactedAt);
    }
    verifications.end(file.caseId(), origin.by(), contact.id, now);
    contacts.persist(contact);
    Disposition outcome = report.disposition();
    UUID logged = outbox.append(contact.logged(outcome, ladder(outcome), origin), now);
    answered.ifPresent(callback -> callbackCommands.complete(open, file, callback, contact.id, origin));
    broken.ifPresent(rule -> restraints.recordBroken(file, contact, rule, now));
    restraints.take(file, contact, report.disposition(), origin, now);
    followUps.start(open, file, contact, report, logged.toString(), now);
    if (report.disposition().retires() != null && file.isOpen()) {
      phones.follow(
          open, file, Origin.event("number-lost: " + contact.disposition, logged.toString()));
    }
    callbackCommands.heed(open, file, Origin.event("contact-rules: calls wait", logged.toString()));
    review.review(List.of(file.account()), now);
    return contact;
  }

  /** While a borrower is left in peace nothing is escalated; who was not told gets his time. */
  private static @Nullable LadderEffect ladder(Disposition disposition) {
    boolean restarts = disposition.has(Disposition.Effect.CLOCK_RESTARTS);
    return disposition.rests() || restarts
        ? new LadderEffect(
            disposition.rests() ? Math.toIntExact(disposition.delayOrNone().toDays()) : 0, restarts)
        : null;
  }

  private Optional<BrokenRule> count(CaseFile file, Contact contact) {
    PermitUse.Taken taken =
        new PermitUse.Taken(
            contact.id,
            contact.channel,
            contact.contactedAt,
            contact.attempt,
            contact.conversation);
    if (contact.permitId != null) {
      return permits.use(file, contact.permitId, taken);
    }
    permits.count(file, taken);
    return Optional.empty();
  }

  /**
   * The callback that the contact answers: the one named, or else the one that the rules choose of
   * those that wait. One that was missed meanwhile stands for whichever waits now.
   */
  private Optional<Callback> answered(
      CallbackBatch open, CaseFile file, ContactReport report, String agent) {
    Optional<Callback> named = named(file, report.callbackId());
    if (!report.answersACall()) {
      return Optional.empty();
    }
    List<Callback> waiting = open.of(file.caseId()).stream().filter(Callback::isWaiting).toList();
    return named.or(
        () ->
            AnsweredCallbackPolicy.choose(
                    waiting.stream().map(ContactCommands::waiting).toList(),
                    agent,
                    report.isRightParty(),
                    report.purpose())
                .flatMap(id -> waiting.stream().filter(one -> one.id().equals(id)).findFirst()));
  }

  private Optional<Callback> named(CaseFile file, @Nullable UUID callbackId) {
    if (callbackId == null) {
      return Optional.empty();
    }
    Callback named = callbacks.findById(callbackId);
    if (named == null || !named.caseId().equals(file.caseId())) {
      throw Problems.refused(
          "callback-of-another-case", "callbackId", "must be a callback of the case");
    }
    if (!named.isOpen() && named.status() != CallbackStatus.MISSED) {
      throw Problems.conflict("callback-ended", "The callback is " + named.status());
    }
    return Optional.of(named).filter(Callback::isOpen);
  }

  private static AnsweredCallbackPolicy.Waiting waiting(Callback callback) {
    return new AnsweredCallbackPolicy.Waiting(
        callback.id(), callback.reason(), callback.claimedBy().orElse(null));
  }
}
