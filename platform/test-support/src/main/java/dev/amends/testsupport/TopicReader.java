package dev.amends.testsupport;

import dev.amends.testsupport.Topics.PublishedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its beginning and keeps what it has read. A test that waits for an event reads
 * again and again, and then only new records are fetched.
 */
final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Function<ConsumerRecord<String, byte[]>, PublishedEvent> reading;
  private final List<PublishedEvent> events = new ArrayList<>();

  TopicReader(
      Map<String, Object> connection,
      String topic,
      Function<ConsumerRecord<String, byte[]>, PublishedEvent> reading) {
    this.reading = reading;
    this.consumer =
        new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer());
    this.partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All records up to the present end of each partition. */
  synchronized List<PublishedEvent> read() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        events.add(reading.apply(record));
      }
    }
    return List.copyOf(events);
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
