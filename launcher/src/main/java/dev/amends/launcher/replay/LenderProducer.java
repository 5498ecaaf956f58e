package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.Event;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes rows to the topics of their lenders as CloudEvents in binary mode.
 *
 * <p>It waits without limit while the broker does not answer; {@link #silence()} returns how long
 * it has been waiting.
 */
final class LenderProducer implements AutoCloseable {

  private static final int REQUEST_BYTES_MAX = 4 * 1024 * 1024;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private static final Map<String, Object> CONFIGURATION =
      Map.of(
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          ProducerConfig.LINGER_MS_CONFIG,
          20,
          ProducerConfig.BATCH_SIZE_CONFIG,
          128 * 1024,
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
          REQUEST_BYTES_MAX,
          ProducerConfig.MAX_BLOCK_MS_CONFIG,
          Long.MAX_VALUE,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          Integer.MAX_VALUE,
          ProducerConfig.COMPRESSION_TYPE_CONFIG,
          "lz4");

  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final AtomicLong unanswered = new AtomicLong();
  private final AtomicLong lastProgress = new AtomicLong(System.nanoTime());
  private final Set<String> sources = new HashSet<>();
  private final PublishedIds ids;
  private final BrokerAddress broker;
  private final @Nullable String source;
  private final InstantSource clock;
  private long published;

  /**
   * Connects to a broker.
   *
   * @param source the CloudEvents source; null for one per lender
   * @param ids receives the id of every event
   */
  LenderProducer(
      BrokerAddress broker, @Nullable String source, InstantSource clock, PublishedIds ids) {
    this.broker = broker;
    this.source = source;
    this.clock = clock;
    this.ids = ids;
    this.producer =
        new KafkaProducer<>(
            broker.configure(CONFIGURATION), new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Publishes a row. A watermark goes to every partition, after all earlier rows and before all
   * later rows.
   *
   * @throws KafkaException if this or an earlier row was rejected
   */
  void publish(LenderRow row) {
    String rowSource = source == null ? "urn:amends:replay:" + row.lenderId() : source;
    sources.add(rowSource);
    if (row.isWatermark()) {
      flush();
      for (PartitionInfo partition : partitionsOf(broker.topicFor(row.lenderId()))) {
        send(
            row,
            partition.partition(),
            rowSource,
            EventId.of(rowSource, row, partition.partition()));
      }
      flush();
    } else {
      send(row, null, rowSource, EventId.of(rowSource, row));
    }
    published++;
  }

  private List<PartitionInfo> partitionsOf(String topic) {
    beginWait();
    try {
      return producer.partitionsFor(topic);
    } finally {
      endWait();
    }
  }

  private void send(LenderRow row, @Nullable Integer partition, String rowSource, UUID id) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            broker.topicFor(row.lenderId()),
            partition,
            row.key(),
            row.data().toString().getBytes(UTF_8));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", id.toString());
    header(record, "ce_source", rowSource);
    header(record, "ce_type", Event.type(row.event()));
    header(record, "ce_subject", row.key());
    header(record, "ce_time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    header(record, "content-type", "application/json");
    ids.add(id);
    beginWait();
    Future<RecordMetadata> unused =
        producer.send(record, (metadata, exception) -> acknowledge(exception));
    requireAcknowledged();
  }

  private void acknowledge(@Nullable Exception exception) {
    failure.compareAndSet(null, exception);
    endWait();
  }

  /** Counts a request that the broker must answer. */
  private void beginWait() {
    // A reader that sees the request must not see the time of an earlier answer.
    if (unanswered.get() == 0) {
      lastProgress.set(System.nanoTime());
    }
    unanswered.incrementAndGet();
  }

  private void endWait() {
    unanswered.decrementAndGet();
    lastProgress.set(System.nanoTime());
  }

  /** The time since the last answer while requests wait for one; zero if none waits. */
  Duration silence() {
    return unanswered.get() == 0
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - lastProgress.get());
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }

  /**
   * Waits until all rows are acknowledged.
   *
   * @throws KafkaException if one was rejected
   */
  void flush() {
    producer.flush();
    requireAcknowledged();
  }

  private void requireAcknowledged() {
    Exception rejection = failure.get();
    if (rejection != null) {
      throw new KafkaException("Kafka rejected an event: " + rejection.getMessage(), rejection);
    }
  }

  /** The number of rows published; a watermark counts once. */
  long publishedCount() {
    return published;
  }

  /** The CloudEvents sources of the published events. */
  Set<String> sources() {
    return Set.copyOf(sources);
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
