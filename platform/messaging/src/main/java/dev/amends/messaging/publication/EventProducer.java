package dev.amends.messaging.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes to Kafka: idempotent and acknowledged by all replicas. Each record is retried until it
 * is sent, but a batch whose acknowledgements take too long fails; the producer must be closed
 * then.
 */
final class EventProducer implements AutoCloseable {
  private static final Duration CLOSE_MAX = Duration.ofSeconds(2);

  private final KafkaProducer<String, byte[]> kafka;
  private final byte[] source;
  private final Duration publishMax;

  /**
   * @param connection the properties of the connection to the broker
   * @param source the CloudEvents source of all events
   * @param publishMax the maximum time to wait for the acknowledgements of a batch
   */
  EventProducer(Map<String, Object> connection, String source, Duration publishMax) {
    Map<String, Object> config = new HashMap<>(connection);
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    // If one send gave up while later ones succeeded, the order of its account would break.
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    // A connection without answers is closed, and its requests are repeated on another one.
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    config.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 10_000);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    this.kafka = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    this.source = source.getBytes(UTF_8);
    this.publishMax = publishMax;
  }

  /**
   * Publishes rows in their order and returns when all of them are acknowledged.
   *
   * @throws TimeoutException if that takes too long
   * @throws ExecutionException if a row cannot be sent; after either exception, the first rows of
   *     each partition may have been published, but none after a row that was not
   */
  void publish(List<OutboxRows.OutboxRow> rows)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    for (OutboxRows.OutboxRow row : rows) {
      if (row.everyPartition()) {
        for (PartitionInfo partition : kafka.partitionsFor(row.topic())) {
          String id = row.id() + "/" + partition.partition();
          acknowledgements.add(send(record(row, partition.partition(), id)));
        }
      } else {
        acknowledgements.add(send(record(row, null, row.id().toString())));
      }
    }
    long deadline = System.nanoTime() + publishMax.toNanos();
    for (Future<RecordMetadata> acknowledgement : acknowledgements) {
      acknowledgement.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Sends a record, and fails at once if the producer did not accept it. If the broker returned in
   * between, the next record would be published before this one.
   */
  private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record)
      throws ExecutionException, InterruptedException {
    Future<RecordMetadata> acknowledgement = kafka.send(record);
    if (acknowledgement.isDone()) {
      acknowledgement.get();
    }
    return acknowledgement;
  }

  private ProducerRecord<String, byte[]> record(
      OutboxRows.OutboxRow row, @Nullable Integer partition, String id) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.topic(), partition, row.key(), row.payload().getBytes(UTF_8));
    Headers headers = record.headers();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", id.getBytes(UTF_8));
    headers.add("ce_source", source);
    headers.add("ce_type", row.type().getBytes(UTF_8));
    headers.add("ce_subject", row.key().getBytes(UTF_8));
    headers.add("ce_time", row.occurredAt().toString().getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    if (row.traceparent() != null) {
      headers.add("traceparent", row.traceparent().getBytes(UTF_8));
    }
    return record;
  }

  @Override
  public void close() {
    kafka.close(CLOSE_MAX);
  }
}
