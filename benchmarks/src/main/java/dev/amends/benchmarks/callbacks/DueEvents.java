package dev.amends.benchmarks.callbacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.events.Event;
import dev.amends.events.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads {@code CallbackDue} events from their topic. */
final class DueEvents implements AutoCloseable {
  private static final String TOPIC = Topic.CONTACTS.topicName();
  private static final String TYPE = Event.type(CallbackDue.class);
  private static final Pattern DUE_AT = Pattern.compile("\"dueAt\":\"([^\"]+)\"");
  private static final Duration POLL = Duration.ofMillis(100);
  private static final double NANOS_PER_MILLI = 1e6;

  private final KafkaConsumer<String, byte[]> consumer;

  /** Reads events that are published from now on. */
  DueEvents(String bootstrapServers) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(partition -> new TopicPartition(TOPIC, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Waits for a number of events and returns their lateness in milliseconds. */
  Sample lateness(int count, Instant deadline) {
    List<Double> millis = new ArrayList<>(count);
    while (millis.size() < count) {
      Iterable<ConsumerRecord<String, byte[]>> polled = consumer.poll(POLL);
      Instant now = Instant.now();
      if (now.isAfter(deadline)) {
        throw new BenchmarkFailed(
            "Only %2$,d of %1$,d CallbackDue events arrived on %3$s"
                .formatted(count, millis.size(), TOPIC));
      }
      for (ConsumerRecord<String, byte[]> event : polled) {
        if (isDue(event)) {
          millis.add(Duration.between(dueAt(event), now).toNanos() / NANOS_PER_MILLI);
        }
      }
    }
    return Sample.of(millis);
  }

  private static boolean isDue(ConsumerRecord<String, byte[]> event) {
    Header type = event.headers().lastHeader("ce_type");
    return type != null && TYPE.equals(new String(type.value(), UTF_8));
  }

  private static Instant dueAt(ConsumerRecord<String, byte[]> event) {
    Matcher dueAt = DUE_AT.matcher(new String(event.value(), UTF_8));
    if (!dueAt.find()) {
      throw new BenchmarkFailed("CallbackDue without dueAt: " + event.key());
    }
    return Instant.parse(dueAt.group(1));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
