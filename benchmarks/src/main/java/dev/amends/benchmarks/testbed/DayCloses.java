package dev.amends.benchmarks.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Topic;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.time.Duration;
import java.time.LocalDate;
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
public final class DayCloses implements AutoCloseable {
  private static final String TOPIC = Topic.LENDER_ACCOUNTS.topicName();
  private static final String TYPE = Event.type(BusinessDayClosed.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final KafkaProducer<String, byte[]> producer;

  /** Connects to a broker. */
  public DayCloses(String bootstrapServers) {
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

  /** Publishes the close of a lender's business day. */
  public void publish(String lenderId, LocalDate day) {
    byte[] data =
        "{\"lenderId\":\"%s\",\"businessDate\":\"%s\"}".formatted(lenderId, day).getBytes(UTF_8);
    UUID id = UUID.nameUUIDFromBytes(data);
    for (int partition = 0; partition < EmbeddedBroker.PARTITIONS; partition++) {
      ProducerRecord<String, byte[]> event = new ProducerRecord<>(TOPIC, partition, lenderId, data);
      CloudEvents.addHeaders(event, id, lenderId, TYPE, day + "T23:00:00Z");
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
