package dev.amends.benchmarks.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The events of a lender, as CloudEvents in binary mode. */
public final class CloudEvents {
  private CloudEvents() {}

  /**
   * Adds the headers of an event.
   *
   * @param time an ISO instant
   */
  public static void addHeaders(
      ProducerRecord<String, byte[]> event, UUID id, String lenderId, String type, String time) {
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_source",
            "urn:amends:bench:" + lenderId,
            "ce_type",
            type,
            "ce_subject",
            event.key(),
            "ce_time",
            time,
            "content-type",
            "application/json")
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
  }
}
