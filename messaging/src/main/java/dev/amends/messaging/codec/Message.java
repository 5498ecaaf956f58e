package dev.amends.messaging.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it came, with the headers of CloudEvents' binary mode.
 *
 * @param key the record key as it came
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // messages are never compared by value
public record Message(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte[] payload,
    Instant timestamp) {

  /** Takes over a Kafka record. */
  public static Message of(ConsumerRecord<String, byte[]> kafka) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : kafka.headers()) {
      if (header.value() != null) {
        headers.put(storable(header.key()), storable(new String(header.value(), UTF_8)));
      }
    }
    return new Message(
        kafka.topic(),
        kafka.partition(),
        kafka.offset(),
        kafka.key() == null ? null : storable(kafka.key()),
        headers,
        kafka.value() == null ? new byte[0] : kafka.value(),
        Instant.ofEpochMilli(kafka.timestamp()));
  }

  /** PostgreSQL keeps no NUL in a text; a message that could not be parked would stop its topic. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** A header's text, where it is there. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The CloudEvents type, or a dash. */
  public String type() {
    return headers.getOrDefault("ce_type", "-");
  }

  /** The CloudEvents source; the place in Kafka stands in for one that is missing. */
  public String source() {
    return headers.getOrDefault("ce_source", "kafka:" + topic);
  }

  /**
   * The identity within the source; the place in Kafka stands in for an id that is missing. A
   * watermark stands once in every partition, often with one id, and counts in each.
   */
  public String identity() {
    String id = headers.get("ce_id");
    if (id == null || !headers.containsKey("ce_source")) {
      return partition + "/" + offset;
    }
    return isWatermark() ? id + "/partition-" + partition : id;
  }

  /** Whether this closes a business day. */
  public boolean isWatermark() {
    return type().startsWith("dev.amends.BusinessDayClosed.");
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
