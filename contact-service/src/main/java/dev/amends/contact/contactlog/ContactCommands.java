package dev.amends.contact.contactlog;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.CallbackRescheduler;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.PermitReviewCommands;
import dev.amends.contact.permission.PermitUseCommands;
import dev.amends.contact.verification.Verifications;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Logs contacts and carries out what their disposition and the contact rules demand. */
@ApplicationScoped
class ContactCommands {
  private final Persons persons;
  private final ContactFactory factory;
  private final Dispositions dispositions;
  private final Contacts contacts;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final AnsweredCallbacks answeredCallbacks;
  private final PermitUseCommands permitUse;
  private final PermitReviewCommands permitReview;
  private final Verifications verifications;
  private final ContactBreachCommands breaches;
  private final ContactRestrictionCommands restrictions;
  private final FollowUpCommands followUps;
  private final CallbackRescheduler rescheduler;
  private final Outbox outbox;
  private final InstantSource clock;

  ContactCommands(
      Persons persons,
      ContactFactory factory,
      Dispositions dispositions,
      Contacts contacts,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      AnsweredCallbacks answeredCallbacks,
      PermitUseCommands permitUse,
      PermitReviewCommands permitReview,
      Verifications verifications,
      ContactBreachCommands breaches,
      ContactRestrictionCommands restrictions,
      FollowUpCommands followUps,
      CallbackRescheduler rescheduler,
      Outbox outbox,
      InstantSource clock) {
    this.persons = persons;
    this.factory = factory;
    this.dispositions = dispositions;
    this.contacts = contacts;
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.answeredCallbacks = answeredCallbacks;
    this.permitUse = permitUse;
    this.permitReview = permitReview;
    this.verifications = verifications;
    this.breaches = breaches;
    this.restrictions = restrictions;
    this.followUps = followUps;
    this.rescheduler = rescheduler;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Logs a contact under the locks of all accounts of the borrower, because what was said may count
   * for all of them.
   *
   * @param origin the agent who logs it
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule it breaks, 404
   *     for an unknown case, 409 for a callback that has ended
   */
  Contact log(ContactRequest request, Origin origin) {
    CaseFile file = persons.lock(request.caseId());
    Instant now = clock.instant();
    Contact contact = factory.create(file, request, origin.by(), now);
    Disposition disposition = dispositions.get(contact.disposition);
    CallbackBatch batch = callbacks.loadOpen(List.of(file.caseId()));
    Optional<Callback> answered =
        answeredCallbacks.find(batch, file, contact, request.callbackId(), now);
    answered.ifPresent(callback -> contact.callbackId = callback.id());
    Optional<ContactRule> broken = countTowardsLimits(file, contact);
    contacts.persist(contact);
    String eventId = outbox.append(contact.loggedEvent(disposition, origin), now).toString();

    markReached(file, contact);
    verifications.end(file.caseId(), origin.by(), contact.id, now);
    answered.ifPresent(
        callback -> callbackCommands.complete(batch, file, callback, contact.id, origin));
    broken.ifPresent(rule -> breaches.recordBrokenRule(file, contact, rule, now));
    breaches.recordUnlawfulConsequences(file, contact, origin, now);
    restrictions.apply(file, contact, disposition, eventId, now);
    followUps.start(batch, file, contact, disposition, eventId, now);
    followUps.scheduleAgreed(batch, file, contact, request.agreedCallbackLocal(), eventId);
    cancelCallbacksWithoutNumber(file, disposition, eventId);
    rescheduler.applyContactRules(
        batch, file, Origin.event("contact-rules: calls are postponed", eventId));
    permitReview.review(persons.accounts(file.account()), now);
    return contact;
  }

  /** Records and returns the contact rule that the contact broke, if any. */
  private Optional<ContactRule> countTowardsLimits(CaseFile file, Contact contact) {
    PermitUseCommands.MadeContact made =
        new PermitUseCommands.MadeContact(
            contact.id,
            contact.channel,
            contact.contactedAt,
            contact.attempt,
            contact.conversation);
    if (contact.direction == Direction.INBOUND) {
      permitUse.countInbound(file, made);
      return Optional.empty();
    }
    Optional<ContactRule> broken =
        permitUse.use(file, contact.permitId, contact.contactPoint, made, contact.loggedAt);
    broken.ifPresent(rule -> contact.brokenRule = rule.id());
    return broken;
  }

  private static void markReached(CaseFile file, Contact contact) {
    if (contact.rightParty) {
      file.recordReached(contact.contactedAt);
    }
  }

  /** A number that was retired is lost for all cases of the borrower. */
  private void cancelCallbacksWithoutNumber(
      CaseFile file, Disposition disposition, String eventId) {
    if (disposition.retires() != null) {
      for (CaseFile open : persons.openCases(file.account())) {
        rescheduler.applyPhoneNumbers(
            callbacks.loadOpen(List.of(open.caseId())),
            open,
            Origin.event("number-lost: " + disposition.code(), eventId));
      }
    }
  }
}
