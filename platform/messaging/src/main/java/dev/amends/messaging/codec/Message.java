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

  /**
   * Characters of a key, an id or a source. They are indexed, and PostgreSQL indexes no row above
   * 2,704 bytes: a longer one could not even be parked, and would stop its topic.
   */
  public static final int NAME_LENGTH_MAX = 255;

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
        kafka.key() == null ? null : shortened(storable(kafka.key())),
        headers,
        kafka.value() == null ? new byte[0] : kafka.value(),
        Instant.ofEpochMilli(kafka.timestamp()));
  }

  /** PostgreSQL keeps no NUL in a text; a message that could not be parked would stop its topic. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** One character more than allowed, so that it is still refused. */
  private static String shortened(String key) {
    return key.length() <= NAME_LENGTH_MAX ? key : key.substring(0, NAME_LENGTH_MAX) + "…";
  }

  /** Whether a header can name something: it is there, and not overlong. */
  public boolean isNamedBy(String header) {
    String value = headers.get(header);
    return value != null && value.length() <= NAME_LENGTH_MAX;
  }

  /** A header's text, where it is there. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The CloudEvents type, or a dash. */
  public String type() {
    return headers.getOrDefault("ce_type", "-");
  }

  /** The CloudEvents source; the place in Kafka stands in for one that names nothing. */
  public String source() {
    return isNamed() ? headers.getOrDefault("ce_source", "") : "kafka:" + topic;
  }

  /**
   * The identity within the source; the place in Kafka stands in for an id that names nothing. A
   * watermark stands once in every partition, often with one id, and counts in each.
   */
  public String identity() {
    if (!isNamed()) {
      return partition + "/" + offset;
    }
    String id = headers.getOrDefault("ce_id", "");
    return isWatermark() ? id + "/partition-" + partition : id;
  }

  private boolean isNamed() {
    return isNamedBy("ce_id") && isNamedBy("ce_source");
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
