package dev.amends.faults;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer that retries without limit and keeps the order of records. */
final class Publisher implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Queue<Future<?>> unacknowledged = new ConcurrentLinkedQueue<>();

  Publisher(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                120_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes a record. */
  void publish(ProducerRecord<String, byte[]> record) {
    publish(record, () -> {});
  }

  /**
   * Publishes a record.
   *
   * @param acknowledged called when the broker has acknowledged the record
   */
  void publish(ProducerRecord<String, byte[]> record, Runnable acknowledged) {
    unacknowledged.add(
        producer.send(
            record,
            (metadata, failure) -> {
              if (failure == null) {
                acknowledged.run();
              }
            }));
  }

  /**
   * Waits until the broker has acknowledged everything.
   *
   * @throws ExecutionException if it rejected a record
   */
  void flush() throws ExecutionException, InterruptedException {
    producer.flush();
    for (Future<?> one = unacknowledged.poll(); one != null; one = unacknowledged.poll()) {
      one.get();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
