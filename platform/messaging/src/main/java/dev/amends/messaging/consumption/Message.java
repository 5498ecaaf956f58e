package dev.amends.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.AccountInputEvent;
import dev.amends.events.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record with the headers of the CloudEvents binary mode, made storable in PostgreSQL.
 *
 * @param key the record key, shortened if it is too long
 * @param headers the values by name
 * @param timestamp the time of the Kafka record
 */
@SuppressWarnings("ArrayRecordComponent") // messages are never compared by value
record Message(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte[] payload,
    Instant timestamp) {

  /**
   * Maximum number of characters of a key, an id or a source. They are indexed, and PostgreSQL
   * cannot index a row above 2,704 bytes: a longer one could not even be parked and would block its
   * topic.
   */
  static final int NAME_LENGTH_MAX = 255;

  /** Marks a message whose identity belongs to a message with different content. */
  private static final String CONFLICT = "amends_conflict";

  /** Marks a message from a source that can never be accepted; holds the key of the record. */
  private static final String FOREIGN_KEY = "amends_foreign_key";

  private static final Set<String> KNOWN_HEADERS =
      Set.of(CONFLICT, FOREIGN_KEY, "content-type", "traceparent", "tracestate");

  /** Converts a Kafka record. */
  static Message of(ConsumerRecord<String, byte[]> kafka) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : kafka.headers()) {
      if (header.value() != null) {
        headers.put(storable(header.key()), storable(new String(header.value(), UTF_8)));
      }
    }
    headers.remove(CONFLICT);
    headers.remove(FOREIGN_KEY);
    return new Message(
        kafka.topic(),
        kafka.partition(),
        kafka.offset(),
        kafka.key() == null ? null : shortened(storable(kafka.key())),
        headers,
        kafka.value() == null ? new byte[0] : kafka.value(),
        Instant.ofEpochMilli(kafka.timestamp()));
  }

  /** Replaces NUL, which PostgreSQL cannot store in a text. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** Shortens the key to one character more than allowed, so that it is still rejected. */
  private static String shortened(String key) {
    return key.length() <= NAME_LENGTH_MAX ? key : key.substring(0, NAME_LENGTH_MAX) + "…";
  }

  /** Returns whether a header is present, not blank and not too long to identify a message. */
  boolean identifies(String header) {
    String value = headers.get(header);
    return value != null && !value.isBlank() && value.length() <= NAME_LENGTH_MAX;
  }

  /**
   * Returns a copy without key that is identified by its offset. It neither blocks the account that
   * it names nor uses up the id of a genuine event.
   */
  Message asForeign() {
    return marked(null, FOREIGN_KEY, key == null ? "" : key);
  }

  boolean isForeign() {
    return headers.containsKey(FOREIGN_KEY);
  }

  /** Returns the key of the record, even if the message is marked as foreign. */
  @Nullable String claimedKey() {
    String foreign = headers.get(FOREIGN_KEY);
    return foreign == null || foreign.isEmpty() ? key : foreign;
  }

  /** Returns a copy that is identified by its offset, because its id belongs to another message. */
  Message asConflict() {
    return marked(key, CONFLICT, "true");
  }

  private Message marked(@Nullable String newKey, String mark, String value) {
    Map<String, String> marked = new TreeMap<>(headers);
    marked.put(mark, value);
    return new Message(topic, partition, offset, newKey, marked, payload, timestamp);
  }

  boolean isConflict() {
    return headers.containsKey(CONFLICT);
  }

  /**
   * Returns the headers to store. The value of an unknown header is withheld, because it may
   * contain anything.
   */
  Map<String, String> storedHeaders() {
    Map<String, String> stored = new TreeMap<>(headers);
    stored.replaceAll((name, value) -> isKnown(name) ? value : "•••");
    return stored;
  }

  private static boolean isKnown(String header) {
    return header.startsWith("ce_") || KNOWN_HEADERS.contains(header);
  }

  /** Returns the SHA-256 of key and payload. */
  byte[] contentHash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((key == null ? "" : key + '\0').getBytes(UTF_8));
      return sha256.digest(payload);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  /** Returns the value of a header, or null if it is absent. */
  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Returns the CloudEvents type, or a dash if there is none. */
  String type() {
    return headers.getOrDefault("ce_type", "-");
  }

  /** Returns the CloudEvents source, or the topic if the message lacks a usable identity. */
  String source() {
    return hasIdentity() ? headers.getOrDefault("ce_source", "") : "kafka:" + topic;
  }

  /**
   * Returns the identity within the source: the CloudEvents id, or partition and offset if the
   * message lacks a usable identity. A watermark is published to every partition, often with one
   * id, and counts once in each.
   */
  String identity() {
    if (!hasIdentity()) {
      return partition + "/" + offset;
    }
    String id = headers.getOrDefault("ce_id", "");
    return isWatermark() ? id + "/partition-" + partition : id;
  }

  private boolean hasIdentity() {
    return !isConflict() && !isForeign() && identifies("ce_id") && identifies("ce_source");
  }

  /** Returns whether the message reports that another service has parked a message. */
  boolean reportsParking() {
    return type().equals(Event.type(AccountInputEvent.AccountInputParked.class));
  }

  /** Returns whether the message closes a business day or corrects a close. */
  boolean isWatermark() {
    return type().startsWith("dev.amends.BusinessDayClosed.")
        || type().startsWith("dev.amends.BusinessDayCorrected.");
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
