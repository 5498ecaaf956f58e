package dev.amends.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of the services' databases and of the topics for one lender. */
final class RecordedState {
  final List<InboxRow> inbox = new ArrayList<>();
  final List<String> parked = new ArrayList<>();
  final List<OutboxRow> outbox = new ArrayList<>();
  final List<EvidenceRow> evidence = new ArrayList<>();
  final List<PublishedRecord> published = new ArrayList<>();
  final List<AccountRow> accounts = new ArrayList<>();
  final List<CaseRow> cases = new ArrayList<>();
  final List<TimelineRow> timeline = new ArrayList<>();
  final List<PaymentRow> payments = new ArrayList<>();
  final List<PlanRow> plans = new ArrayList<>();
  final List<String> assessments = new ArrayList<>();
  final List<CallbackRow> callbacks = new ArrayList<>();

  /** The number of records not yet consumed and events not yet published, by service. */
  final Map<String, Long> backlog = new TreeMap<>();

  /** A row of a service's inbox. */
  record InboxRow(String service, String topic, String id) {}

  /** A row of a service's outbox. */
  record OutboxRow(
      String service,
      long sequence,
      String id,
      String topic,
      String key,
      String type,
      JsonNode payload,
      Instant occurredAt) {

    /** A field of the event as text, by its JSON pointer; empty if absent. */
    String field(String path) {
      return payload.at(path).asText("");
    }

    /** Whether the event has this name. */
    boolean is(String event) {
      return type.equals("dev.amends." + event + ".v1");
    }
  }

  /** A record that stayed behind when an event was published, as canonical JSON. */
  record EvidenceRow(String service, String eventId, String sha256, String content) {}

  /** A record on a topic. */
  record PublishedRecord(String topic, int partition, long offset, String key, String id) {}

  /** An account of case-service. */
  record AccountRow(String key, long lastSequence) {}

  /** A case, with the number of its timeline entries and the last hash. */
  record CaseRow(
      String id, String key, String status, long overdueMinor, int entries, String lastHash) {}

  /**
   * An entry of a timeline.
   *
   * @param changesClass whether it is CaseClassified with another class than before
   * @param content the text that its hash covers, apart from the previous hash
   */
  record TimelineRow(
      String caseId,
      int number,
      String what,
      @Nullable String causedBy,
      String eventId,
      boolean changesClass,
      String content,
      String hash) {}

  /** A payment of case-service or plan-service. */
  record PaymentRow(
      String service,
      String key,
      String paymentId,
      String state,
      long amountMinor,
      long allocatedMinor,
      @Nullable String planId) {}

  /** A plan and the amount paid on it. */
  record PlanRow(String id, long paidMinor) {}

  /**
   * A callback.
   *
   * @param late whether it became due more than five seconds ago
   */
  record CallbackRow(String id, String status, boolean late) {}
}
