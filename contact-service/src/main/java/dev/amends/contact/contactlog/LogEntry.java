package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PermitUseCommands.ActualContact;
import dev.amends.events.ContactEvent.AttemptFacts;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log entry of a contact in one of the cases that it was about.
 *
 * @param request what the agent logged about this case
 */
record LogEntry(CaseFile file, ContactRequest request, Contact contact, Disposition disposition) {

  UUID caseId() {
    return file.caseId();
  }

  /** The contact as the rules count it: once for the person and once for each debt. */
  ActualContact actualContact() {
    return new ActualContact(
        contact.id,
        contact.conversationId == null ? contact.id : contact.conversationId,
        contact.channel,
        contact.contactedAt,
        contact.attempt,
        contact.conversation);
  }

  /**
   * Returns the event that publishes the contact.
   *
   * @param facts what the attempt proves; null if it proves nothing
   * @param contentHash the hash of the record that stays behind
   */
  ContactLogged loggedEvent(@Nullable AttemptFacts facts, String contentHash, Origin origin) {
    return new ContactLogged(
        contact.caseId,
        contact.lenderId,
        contact.accountId,
        contact.id,
        contact.permitId,
        contact.direction,
        contact.channel,
        contact.disposition,
        contact.attempt,
        contact.conversation,
        contact.rightParty,
        contact.contactedAt,
        contact.followUp,
        contact.promise(),
        contact.reasonCode,
        contact.conversation
            ? contact.talk.eventData(
                contact.firstContact, contact.commitmentObtained, contact.noPromiseReason)
            : null,
        disposition.ladderEffect(contact.followUp),
        disposition.hold(),
        disposition.release(),
        HardshipPolicy.willingness(disposition, contact.hardship),
        contact.conversationId,
        contact.alsoAbout.isEmpty() ? null : contact.alsoAbout,
        contact.hardship ? true : null,
        contact.reasonConfidence,
        facts,
        contentHash,
        origin);
  }
}
