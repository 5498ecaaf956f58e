package dev.amends.contact.contactlog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.events.ContactEvent.AttemptFacts;
import dev.amends.events.Origin;
import dev.amends.messaging.evidence.EvidenceOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes logged contacts and keeps their words, notes and checks as evidence. */
@ApplicationScoped
class ContactPublicationCommands {
  private final AttemptFactsReader attempts;
  private final ContactPoints points;
  private final EvidenceOutbox evidence;
  private final ObjectMapper json;

  ContactPublicationCommands(
      AttemptFactsReader attempts,
      ContactPoints points,
      EvidenceOutbox evidence,
      ObjectMapper json) {
    this.attempts = attempts;
    this.points = points;
    this.evidence = evidence;
    this.json = json;
  }

  /** Publishes a contact and returns the id of the event. */
  UUID publish(LogEntry entry, Origin origin) {
    Contact contact = entry.contact();
    AttemptFacts facts = attempts.read(entry).orElse(null);
    return evidence
        .append(
            "CONTACT",
            contact.id,
            content(contact),
            hash -> entry.loggedEvent(facts, hash, origin),
            contact.loggedAt)
        .id();
  }

  /** The number or address is masked, and identified by its keyed hash. */
  private ObjectNode content(Contact contact) {
    ObjectNode content = json.valueToTree(ContactView.of(contact));
    if (contact.contactPoint != null) {
      content.put("contactPointHash", points.hash(contact.contactPoint));
    }
    return content;
  }
}
