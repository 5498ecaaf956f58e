package dev.amends.messaging.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Appends an event that carries the hash of a record, and keeps that record. */
@ApplicationScoped
public class EvidenceOutbox {
  private final Outbox outbox;
  private final EvidenceRecords records;
  private final ObjectMapper json;

  EvidenceOutbox(Outbox outbox, EvidenceRecords records, ObjectMapper json) {
    this.outbox = outbox;
    this.records = records;
    this.json = json;
  }

  /**
   * An event that was appended.
   *
   * @param id the CloudEvents id
   */
  public record AppendedEvent<E extends ServiceEvent>(UUID id, E event) {}

  /**
   * Appends an event and keeps the record behind its hash. A record that changes later needs
   * another event.
   *
   * @param kind what it records, such as CONTACT or REPRESENTATIVE
   * @param id the contact, plan or other resource that it records
   * @param content the record, written in the JSON of REST
   * @param event creates the event that carries the hash
   * @param occurredAt when the fact happened, the CloudEvents time
   * @throws IllegalStateException if the lock of the event's account is not held
   */
  public <E extends ServiceEvent> AppendedEvent<E> append(
      String kind, UUID id, Object content, Function<String, E> event, Instant occurredAt) {
    String canonical = ContentHash.canonical(json.<ObjectNode>valueToTree(content));
    String sha256 = ContentHash.ofText(canonical);
    E published = event.apply(sha256);
    UUID eventId = outbox.append(published, occurredAt);
    records.add(
        published.caseId(),
        published.account().lenderId(),
        new EvidenceRecords.KeptRecord(kind, id, eventId, occurredAt, sha256, canonical));
    return new AppendedEvent<>(eventId, published);
  }

  /** Whether a record of a resource is kept for a case already, such as a fact of the person. */
  public boolean isKept(UUID caseId, UUID id) {
    return records.contains(caseId, id);
  }
}
