package dev.amends.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the services' databases and the topics say of one lender, as it stands there. */
final class Books {
  final List<Taken> inbox = new ArrayList<>();
  final List<String> parked = new ArrayList<>();
  final List<Written> outbox = new ArrayList<>();
  final List<Published> published = new ArrayList<>();
  final List<Known> accounts = new ArrayList<>();
  final List<Case> cases = new ArrayList<>();
  final List<Entry> timeline = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();
  final List<Plan> plans = new ArrayList<>();
  final List<String> assessments = new ArrayList<>();
  final List<Callback> callbacks = new ArrayList<>();
  final Map<String, Long> behind = new TreeMap<>();

  /** A row of a service's inbox. */
  record Taken(String service, String topic, String id) {}

  /** A row of a service's outbox. */
  record Written(
      String service,
      long sequence,
      String id,
      String topic,
      String key,
      String type,
      JsonNode payload,
      Instant occurredAt) {

    /** A field of the event, by its path; empty where it has none. */
    String field(String path) {
      return payload.at(path).asText("");
    }

    /** Whether this is an event of that name. */
    boolean is(String event) {
      return type.equals("dev.amends." + event + ".v1");
    }
  }

  /** A record of a topic, in the order of its partition. */
  record Published(String topic, int partition, long offset, String key, String id) {}

  /** An account as case-service knows it. */
  record Known(String key, long lastSequence) {}

  /** A case, with the end of its timeline. */
  record Case(
      String id, String key, String status, long overdueMinor, int entries, String lastHash) {}

  /**
   * An entry of a timeline.
   *
   * @param content what its hash covers beside the hash before it
   */
  record Entry(
      String caseId,
      int number,
      String what,
      @Nullable String causedBy,
      String eventId,
      String content,
      String hash) {}

  /** A payment as a service has it. */
  record Payment(
      String service,
      String key,
      String paymentId,
      String state,
      long amountMinor,
      long allocatedMinor,
      @Nullable String planId) {}

  /** A plan and what was paid on it. */
  record Plan(String id, long paidMinor) {}

  /**
   * A callback.
   *
   * @param late its time came some seconds ago
   */
  record Callback(String id, String status, boolean late) {}
}
