package dev.amends.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.events.AccountInputEvent;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent;
import dev.amends.events.ServiceEvent;
import dev.amends.events.Topic;
import dev.amends.testsupport.Topics.PublishedEvent;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Converts events to Kafka records in the binary mode of CloudEvents, and back. */
final class EventRecords {
  private static final String LENDER_ACCOUNTS = Topic.LENDER_ACCOUNTS.topicName();

  private final ObjectMapper json;

  EventRecords(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Returns the records of an event as its owner would publish it: one for each partition if it is
   * a watermark.
   *
   * @param partitions returns the number of partitions of a topic
   */
  List<ProducerRecord<String, byte[]>> of(
      Event event, String id, ToIntFunction<String> partitions) {
    String data = text(event);
    return switch (event) {
      case LenderEvent.AccountEvent lender ->
          List.of(of(LENDER_ACCOUNTS, null, lender.account().recordKey(), event.type(), id, data));
      case LenderEvent.BusinessDayEvent day ->
          IntStream.range(0, partitions.applyAsInt(LENDER_ACCOUNTS))
              .mapToObj(
                  partition ->
                      of(LENDER_ACCOUNTS, partition, day.lenderId(), event.type(), id, data))
              .toList();
      case AccountInputEvent ignored ->
          throw new IllegalArgumentException("publish " + event.type() + " with its topic");
      case ServiceEvent service ->
          List.of(
              of(
                  service.topic().topicName(),
                  null,
                  service.account().recordKey(),
                  event.type(),
                  id,
                  data));
    };
  }

  /** Returns a record with any key, type and text, valid or not. */
  static ProducerRecord<String, byte[]> of(
      String topic,
      @Nullable Integer partition,
      @Nullable String key,
      String type,
      String id,
      String data) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, partition, key, data.getBytes(UTF_8));
    record.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
    record.headers().add("ce_id", id.getBytes(UTF_8));
    record.headers().add("ce_source", source(topic, type).getBytes(UTF_8));
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("content-type", "application/json".getBytes(UTF_8));
    return record;
  }

  /** The source of the service that publishes the topic, or that of a lender. */
  private static String source(String topic, String type) {
    return type.equals(Event.type(LenderEvent.BusinessDayCorrected.class))
        ? Topic.source("case-service")
        : Topic.find(topic).flatMap(Topic::source).orElse("urn:test:core");
  }

  private String text(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the test's event cannot be written", e);
    }
  }

  /** Reads a record; its data is a text if it is not JSON. */
  PublishedEvent read(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    return new PublishedEvent(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        headers.getOrDefault("ce_type", ""),
        headers.getOrDefault("ce_id", ""),
        headers,
        tree(record.value()));
  }

  private JsonNode tree(byte[] value) {
    try {
      return json.readTree(value);
    } catch (IOException e) {
      return json.getNodeFactory().textNode(new String(value, UTF_8));
    }
  }
}
