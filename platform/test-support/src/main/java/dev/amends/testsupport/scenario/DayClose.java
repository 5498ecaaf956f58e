package dev.amends.testsupport.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Topic;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The close of a business day for one partition only, which saves most of a scenario's time. */
public final class DayClose {
  private DayClose() {}

  /** Returns the record of a close. */
  public static ProducerRecord<String, byte[]> of(String lenderId, int partition, LocalDate day) {
    String data = "{\"lenderId\":\"%s\",\"businessDate\":\"%s\"}".formatted(lenderId, day);
    ProducerRecord<String, byte[]> close =
        new ProducerRecord<>(
            Topic.LENDER_ACCOUNTS.topicName(), partition, lenderId, data.getBytes(UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", lenderId + day,
            "ce_source", "urn:test:core",
            "ce_type", Event.type(BusinessDayClosed.class),
            "content-type", "application/json")
        .forEach((name, value) -> close.headers().add(name, value.getBytes(UTF_8)));
    return close;
  }
}
