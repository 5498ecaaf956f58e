package dev.amends.contact.contactlog;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.CallbackRescheduler;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.ConversationCases;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.contactlog.ContactRequest.AlsoAbout;
import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.PermitReviewCommands;
import dev.amends.contact.permission.PermitUseCommands;
import dev.amends.contact.verification.Verifications;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Logs contacts and does what their disposition and the contact rules require. */
@ApplicationScoped
class ContactCommands {
  private final ConversationCases conversations;
  private final Persons persons;
  private final ContactFactory factory;
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
  private final ContactPublicationCommands publication;
  private final InstantSource clock;

  ContactCommands(
      ConversationCases conversations,
      Persons persons,
      ContactFactory factory,
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
      ContactPublicationCommands publication,
      InstantSource clock) {
    this.conversations = conversations;
    this.persons = persons;
    this.factory = factory;
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
    this.publication = publication;
    this.clock = clock;
  }

  /**
   * Logs a contact under the locks of all accounts of the borrower, because what was said may
   * affect all of them.
   *
   * @param origin the agent who logs it
   * @return the contact as each case records it, that of the case of the request first
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule it breaks, 404
   *     for an unknown case, 409 for a callback that has ended
   */
  List<Contact> log(ContactRequest request, Origin origin) {
    List<CaseFile> cases =
        conversations.lockPerson(
            request.caseId(),
            request.alsoAboutOrNone().stream().map(AlsoAbout::caseId).toList(),
            "alsoAbout");
    Instant now = clock.instant();
    List<LogEntry> entries = factory.create(cases, request, origin.by(), now);
    CallbackBatch batch = callbacks.loadOpen(cases.stream().map(CaseFile::caseId).toList());
    Map<UUID, List<Callback>> answered = answeredCallbacks.find(batch, entries, now);
    // All entries are counted first, because the effects of one would deny the contact in another.
    Map<UUID, ContactRule> broken = countTowardsLimits(entries, origin, now);
    for (LogEntry entry : entries) {
      UUID caseId = entry.caseId();
      List<Callback> answeredInCase = answered.getOrDefault(caseId, List.of());
      log(batch, entry, answeredInCase, Optional.ofNullable(broken.get(caseId)), origin);
    }
    permitReview.review(persons.accounts(cases.getFirst().account()), now);
    return entries.stream().map(LogEntry::contact).toList();
  }

  private void log(
      CallbackBatch batch,
      LogEntry entry,
      List<Callback> answered,
      Optional<ContactRule> broken,
      Origin origin) {
    CaseFile file = entry.file();
    Contact contact = entry.contact();
    Instant now = contact.loggedAt;
    answered.stream().findFirst().ifPresent(callback -> contact.callbackId = callback.id());
    contacts.persist(contact);
    String eventId = publication.publish(entry, origin).toString();

    markReached(file, contact);
    verifications.end(file.caseId(), origin.by(), contact.id, now);
    answered.forEach(
        callback -> callbackCommands.complete(batch, file, callback, contact.id, origin));
    broken.ifPresent(rule -> breaches.recordBrokenRule(file, contact, rule, now));
    breaches.recordUnlawfulConsequences(file, contact, origin, now);
    followUp(batch, entry, eventId, now);
  }

  private void followUp(CallbackBatch batch, LogEntry entry, String eventId, Instant now) {
    CaseFile file = entry.file();
    Contact contact = entry.contact();
    Disposition disposition = entry.disposition();
    restrictions.apply(file, contact, disposition, eventId, now);
    followUps.start(batch, file, contact, disposition, eventId, now);
    followUps.scheduleAgreed(batch, file, contact, entry.request().agreedCallbackLocal(), eventId);
    followUps.scheduleNext(batch, file, contact, eventId);
    cancelCallbacksWithoutNumber(file, disposition, eventId);
    rescheduler.applyContactRules(
        batch, file, Origin.event("contact-rules: calls are postponed", eventId));
  }

  /** Returns the contact rules that the contact broke, by case. */
  private Map<UUID, ContactRule> countTowardsLimits(
      List<LogEntry> entries, Origin origin, Instant now) {
    Map<UUID, ContactRule> broken = new HashMap<>();
    for (LogEntry entry : entries) {
      countTowardsLimits(entry).ifPresent(rule -> broken.put(entry.caseId(), rule));
    }
    UUID permitId = entries.getFirst().contact().permitId;
    if (permitId != null) {
      List<UUID> cases = entries.stream().map(LogEntry::caseId).toList();
      permitUse.returnOthers(permitId, cases, origin.by(), now);
    }
    return broken;
  }

  private Optional<ContactRule> countTowardsLimits(LogEntry entry) {
    Contact contact = entry.contact();
    if (contact.direction == Direction.INBOUND) {
      permitUse.countInbound(entry.file(), entry.actualContact());
      return Optional.empty();
    }
    Optional<ContactRule> broken =
        permitUse.use(
            entry.file(),
            contact.permitId,
            contact.contactPoint,
            entry.actualContact(),
            contact.loggedAt);
    broken.ifPresent(rule -> contact.brokenRule = rule.id());
    return broken;
  }

  private static void markReached(CaseFile file, Contact contact) {
    if (contact.rightParty) {
      file.contactState().recordReached(contact.contactedAt);
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
