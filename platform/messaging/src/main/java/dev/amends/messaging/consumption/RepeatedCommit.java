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
 * Tells Kafka how far each partition was taken in, and tells it again where Kafka refused, as it
 * does during a rebalance. The connector's own strategies tell it once: where nothing more comes, a
 * partition would look unread for ever, and whoever waits until all is taken in would wait for
 * ever.
 */
final class RepeatedCommit implements KafkaCommitHandler {
  static final String STRATEGY = "repeated";

  private static final Logger LOG = Logger.getLogger(RepeatedCommit.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final KafkaConsumer<?, ?> consumer;

  /** The next offset of each partition whose commit Kafka has not confirmed. */
  private final Map<TopicPartition, Long> owed = new ConcurrentHashMap<>();

  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile boolean closed;

  RepeatedCommit(Vertx vertx, KafkaConsumer<?, ?> consumer) {
    this.vertx = vertx;
    this.consumer = consumer;
  }

  /** Makes one for each channel. */
  @ApplicationScoped
  @Identifier(STRATEGY)
  static class Factory implements KafkaCommitHandler.Factory {
    @Override
    public KafkaCommitHandler create(
        KafkaConnectorIncomingConfiguration config,
        Vertx vertx,
        KafkaConsumer<?, ?> consumer,
        BiConsumer<Throwable, Boolean> reportFailure) {
      return new RepeatedCommit(vertx, consumer);
    }
  }

  @Override
  public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
    TopicPartition partition = new TopicPartition(record.getTopic(), record.getPartition());
    owed.merge(partition, record.getOffset() + 1, Math::max);
    commit();
    return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
  }

  private void commit() {
    if (asked.compareAndSet(false, true)) {
      consumer
          .runOnPollingThread(
              kafka -> {
                commit(kafka);
              })
          .subscribe()
          .with(done -> {}, this::again);
    }
  }

  private void commit(Consumer<?, ?> kafka) {
    asked.set(false);
    // What another instance reads by now is not ours to tell.
    owed.keySet().retainAll(kafka.assignment());
    Map<TopicPartition, OffsetAndMetadata> told = new HashMap<>();
    owed.forEach((partition, offset) -> told.put(partition, new OffsetAndMetadata(offset)));
    if (!told.isEmpty()) {
      kafka.commitAsync(
          told,
          (offsets, failure) -> {
            if (failure == null) {
              told.forEach((partition, offset) -> owed.remove(partition, offset.offset()));
            } else {
              again(failure);
            }
          });
    }
  }

  private void again(Throwable failure) {
    asked.set(false);
    if (!closed && waiting.compareAndSet(false, true)) {
      LOG.infof("commit is repeated, partitions=%s reason=%s", owed.keySet(), failure);
      vertx.setTimer(
          PAUSE.toMillis(),
          timer -> {
            waiting.set(false);
            commit();
          });
    }
  }

  @Override
  public void partitionsRevoked(Collection<TopicPartition> partitions) {
    owed.keySet().removeAll(partitions);
  }

  @Override
  public void terminate(boolean graceful) {
    closed = true;
  }
}
