package dev.amends.messaging.consumption;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits the offsets of consumed records and repeats a commit that Kafka rejects, as it does
 * during a rebalance. The connector's own strategies commit only once: if no further record
 * arrives, the partition would keep a lag for ever, and so would everything that waits for the lag
 * to reach zero.
 */
final class RetryingCommit implements KafkaCommitHandler {
  static final String STRATEGY = "repeated";

  private static final Logger LOG = Logger.getLogger(RetryingCommit.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final KafkaConsumer<?, ?> consumer;

  /** The next offset of each partition whose commit Kafka has not confirmed. */
  private final Map<TopicPartition, Long> unconfirmed = new ConcurrentHashMap<>();

  private final AtomicBoolean commitQueued = new AtomicBoolean();
  private final AtomicBoolean retryScheduled = new AtomicBoolean();
  private volatile boolean closed;

  RetryingCommit(Vertx vertx, KafkaConsumer<?, ?> consumer) {
    this.vertx = vertx;
    this.consumer = consumer;
  }

  /** Creates a commit handler for each channel. */
  @ApplicationScoped
  @Identifier(STRATEGY)
  static class Factory implements KafkaCommitHandler.Factory {
    @Override
    public KafkaCommitHandler create(
        KafkaConnectorIncomingConfiguration config,
        Vertx vertx,
        KafkaConsumer<?, ?> consumer,
        BiConsumer<Throwable, Boolean> reportFailure) {
      return new RetryingCommit(vertx, consumer);
    }
  }

  @Override
  public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
    TopicPartition partition = new TopicPartition(record.getTopic(), record.getPartition());
    unconfirmed.merge(partition, record.getOffset() + 1, Math::max);
    commit();
    return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
  }

  private void commit() {
    if (commitQueued.compareAndSet(false, true)) {
      consumer
          .runOnPollingThread(
              kafka -> {
                commit(kafka);
              })
          .subscribe()
          .with(done -> {}, this::retry);
    }
  }

  private void commit(Consumer<?, ?> kafka) {
    commitQueued.set(false);
    // A partition that another instance now owns is no longer ours to commit.
    unconfirmed.keySet().retainAll(kafka.assignment());
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    unconfirmed.forEach(
        (partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    if (!offsets.isEmpty()) {
      kafka.commitAsync(
          offsets,
          (committed, failure) -> {
            if (failure == null) {
              offsets.forEach(
                  (partition, offset) -> unconfirmed.remove(partition, offset.offset()));
            } else {
              retry(failure);
            }
          });
    }
  }

  private void retry(Throwable failure) {
    commitQueued.set(false);
    if (!closed && retryScheduled.compareAndSet(false, true)) {
      LOG.infof("commit is retried, partitions=%s reason=%s", unconfirmed.keySet(), failure);
      vertx.setTimer(
          PAUSE.toMillis(),
          timer -> {
            retryScheduled.set(false);
            commit();
          });
    }
  }

  @Override
  public void partitionsRevoked(Collection<TopicPartition> partitions) {
    unconfirmed.keySet().removeAll(partitions);
  }

  @Override
  public void terminate(boolean graceful) {
    closed = true;
  }
}
