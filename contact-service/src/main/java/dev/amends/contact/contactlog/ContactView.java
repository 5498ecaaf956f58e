package dev.amends.contact.contactlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.amends.contact.borrower.MaskedPointSerializer;
import dev.amends.events.Confidence;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A logged contact. Its notes and words must not appear in an event or a log.
 *
 * @param disposition the disposition's code
 * @param rightParty whether the contact was with the borrower, whose identity was verified
 * @param firstContact whether this is the first conversation with the borrower in this case
 * @param agent the agent who made the contact
 * @param followUp the follow-up of the disposition; ASSESSMENT if a reported sudden event comes
 *     first
 * @param reasonCode root cause of the arrears, if known
 * @param reasonConfidence how sure the agent is of the root cause, if stated
 * @param reasonNote the root cause in the borrower's words
 * @param hardship whether the borrower reported a sudden event, such as an illness
 * @param promiseDatedByRule whether the agent asked for payment at once and no date was named
 * @param brokenRule the contact rule that this contact broke, such as permit-missing; a breach of
 *     conduct is on record
 * @param contactPoint the number or address that was used; JSON shows it masked
 * @param conversationId the same for the contacts that record one conversation about several cases
 * @param alsoAboutCaseIds the borrower's other cases that it was about
 * @param alsoLogged the contacts that record it for those cases; only in the answer to POST
 *     /contacts
 */
public record ContactView(
    UUID id,
    UUID caseId,
    @Nullable UUID permitId,
    @Nullable UUID callbackId,
    Direction direction,
    Channel channel,
    @JsonSerialize(using = MaskedPointSerializer.class) @Nullable String contactPoint,
    @Nullable String numberUsed,
    String disposition,
    boolean attempt,
    boolean conversation,
    boolean rightParty,
    boolean verified,
    boolean firstContact,
    FollowUp followUp,
    Instant contactedAt,
    @Nullable Instant endedAt,
    Instant loggedAt,
    String agent,
    @Nullable String notes,
    @Nullable String ownWords,
    @Nullable String agentView,
    @Nullable String reasonCode,
    @Nullable Confidence reasonConfidence,
    @Nullable String reasonNote,
    boolean hardship,
    @Nullable String noPromiseReason,
    @Nullable PromiseToPay promise,
    boolean promiseDatedByRule,
    @Nullable String brokenRule,
    ConversationNotes talk,
    @Nullable UUID conversationId,
    List<UUID> alsoAboutCaseIds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ContactView> alsoLogged) {

  static ContactView of(Contact contact) {
    return of(contact, null);
  }

  /** Whether the borrower is in hardship, by the disposition or by a sudden event. */
  public boolean reportsHardship() {
    return hardship || followUp == FollowUp.ASSESSMENT;
  }

  /** The contacts that record one conversation; the first contains the others. */
  static ContactView of(List<Contact> conversation) {
    List<ContactView> others = conversation.stream().skip(1).map(ContactView::of).toList();
    return of(conversation.getFirst(), others.isEmpty() ? null : others);
  }

  private static ContactView of(Contact contact, @Nullable List<ContactView> alsoLogged) {
    return new ContactView(
        contact.id,
        contact.caseId,
        contact.permitId,
        contact.callbackId,
        contact.direction,
        contact.channel,
        contact.contactPoint,
        contact.numberUsed,
        contact.disposition,
        contact.attempt,
        contact.conversation,
        contact.rightParty,
        contact.verified,
        contact.firstContact,
        contact.followUp,
        contact.contactedAt,
        contact.endedAt,
        contact.loggedAt,
        contact.agent,
        contact.notes,
        contact.ownWords,
        contact.agentView,
        contact.reasonCode,
        contact.reasonConfidence,
        contact.reasonNote,
        contact.hardship,
        contact.noPromiseReason,
        contact.promise(),
        contact.promiseDatedByRule,
        contact.brokenRule,
        contact.talk == null ? ConversationNotes.NONE : contact.talk,
        contact.conversationId,
        contact.alsoAbout,
        alsoLogged);
  }
}
