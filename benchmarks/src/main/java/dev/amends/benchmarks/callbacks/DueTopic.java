package dev.amends.benchmarks.callbacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.benchmarks.bed.BenchmarkFailed;
import dev.amends.benchmarks.measure.Sample;
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

/** Where the rest of the world hears that a callback is due. */
final class DueTopic implements AutoCloseable {
  private static final String TOPIC = Topic.CONTACTS.topicName();
  private static final String TYPE = Event.type(CallbackDue.class);
  private static final Pattern DUE_AT = Pattern.compile("\"dueAt\":\"([^\"]+)\"");
  private static final Duration POLL = Duration.ofMillis(100);
  private static final double NANOS_PER_MILLI = 1e6;

  private final KafkaConsumer<String, byte[]> consumer;

  /** Listens from now on; the topic is there already. */
  DueTopic(String bootstrapServers) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(one -> new TopicPartition(TOPIC, one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** How much later than its time each of so many was heard of, in milliseconds. */
  Sample lateness(int count, Instant deadline) {
    List<Double> millis = new ArrayList<>(count);
    while (millis.size() < count) {
      Iterable<ConsumerRecord<String, byte[]>> heard = consumer.poll(POLL);
      Instant now = Instant.now();
      if (now.isAfter(deadline)) {
        throw new BenchmarkFailed(
            "Of %,d callbacks only %,d were heard of on %s".formatted(count, millis.size(), TOPIC));
      }
      for (ConsumerRecord<String, byte[]> one : heard) {
        if (isDue(one)) {
          millis.add(Duration.between(dueAt(one), now).toNanos() / NANOS_PER_MILLI);
        }
      }
    }
    return Sample.of(millis);
  }

  private static boolean isDue(ConsumerRecord<String, byte[]> heard) {
    Header type = heard.headers().lastHeader("ce_type");
    return type != null && TYPE.equals(new String(type.value(), UTF_8));
  }

  private static Instant dueAt(ConsumerRecord<String, byte[]> heard) {
    Matcher dueAt = DUE_AT.matcher(new String(heard.value(), UTF_8));
    if (!dueAt.find()) {
      throw new BenchmarkFailed("A CallbackDue without dueAt: " + heard.key());
    }
    return Instant.parse(dueAt.group(1));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
