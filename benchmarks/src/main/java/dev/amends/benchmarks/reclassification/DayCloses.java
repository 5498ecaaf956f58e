package dev.amends.benchmarks.reclassification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.benchmarks.testbed.CloudEvents;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Topic;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes BusinessDayClosed to every partition, as lenders do. */
final class DayCloses implements AutoCloseable {
  private static final String TOPIC = Topic.LENDER_ACCOUNTS.topicName();
  private static final String TYPE = Event.type(BusinessDayClosed.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final KafkaProducer<String, byte[]> producer;

  DayCloses(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes the close of {@link AgeingCases#DAY}. */
  void publish(String lenderId) {
    byte[] data =
        "{\"lenderId\":\"%s\",\"businessDate\":\"%s\"}"
            .formatted(lenderId, AgeingCases.DAY)
            .getBytes(UTF_8);
    UUID id = UUID.nameUUIDFromBytes(data);
    for (int partition = 0; partition < EmbeddedBroker.PARTITIONS; partition++) {
      ProducerRecord<String, byte[]> event = new ProducerRecord<>(TOPIC, partition, lenderId, data);
      CloudEvents.addHeaders(event, id, lenderId, TYPE, AgeingCases.DAY + "T23:00:00Z");
      // A record that is not acknowledged shows as a partition that is never closed.
      Future<RecordMetadata> unused = producer.send(event);
    }
    producer.flush();
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
