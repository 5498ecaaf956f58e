package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import dev.amends.messaging.health.Heartbeat;
import dev.amends.messaging.health.Heartbeats;
import dev.amends.messaging.publication.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Consumes the records of a poll: one database transaction per batch, each event once, in the order
 * of its account.
 *
 * <p>When {@link #consume} returns, every record has taken effect or is parked, and may be
 * acknowledged. A temporary failure is retried here while the channel is paused. A permanent
 * failure is isolated by halving the batch, and the record that causes it is parked. Nothing is
 * thrown to the channel except at shutdown, and then nothing is acknowledged.
 */
@ApplicationScoped
public class BatchConsumption {
  private static final Logger LOG = Logger.getLogger(BatchConsumption.class);
  private static final Duration PAUSE_MIN = Duration.ofMillis(100);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

  private final MessageSources sources;
  private final BatchTransaction transaction;
  private final Outbox outbox;
  private final ConsumptionMetrics metrics;
  private final ParkingNotification notification;
  private final Heartbeats heartbeats;
  private final CountDownLatch stopping = new CountDownLatch(1);

  BatchConsumption(
      MessageSources sources,
      BatchTransaction transaction,
      Outbox outbox,
      ConsumptionMetrics metrics,
      ParkingNotification notification,
      Heartbeats heartbeats) {
    this.sources = sources;
    this.transaction = transaction;
    this.outbox = outbox;
    this.metrics = metrics;
    this.notification = notification;
    this.heartbeats = heartbeats;
  }

  void stop(@Observes ShutdownEvent ignored) {
    stopping.countDown();
  }

  /** Consumes the records of one poll, in the order of each partition. */
  public <E extends Event> void consume(
      ConsumerRecords<String, byte[]> records, EventConsumer<E, ?> consumer) {
    EventTypes<E> types = EventTypes.of(consumer.contract());
    Heartbeat heartbeat = heartbeat(consumer);
    heartbeat.begin();
    try {
      List<Message> messages =
          consumer.skipsOtherTypes() ? only(types, messages(records)) : messages(records);
      PollStages.of(messages).forEachBatch(batch -> consume(batch, types, consumer));
    } finally {
      heartbeat.end();
    }
  }

  private Heartbeat heartbeat(EventConsumer<?, ?> consumer) {
    return heartbeats.getOrCreate("consumer/" + consumer.topic().topicName());
  }

  private List<Message> messages(ConsumerRecords<String, byte[]> records) {
    List<Message> messages = new ArrayList<>(records.count());
    records.forEach(kafka -> messages.add(sources.receive(kafka)));
    return messages;
  }

  private static List<Message> only(EventTypes<?> types, List<Message> messages) {
    return messages.stream().filter(message -> types.containsAnyVersionOf(message.type())).toList();
  }

  private <E extends Event> void consume(
      List<Message> batch, EventTypes<E> types, EventConsumer<E, ?> consumer) {
    Duration pause = PAUSE_MIN;
    while (true) {
      try {
        prepare(batch.getFirst(), types, consumer);
        BatchCounts counts =
            QuarkusTransaction.requiringNew().call(() -> transaction.apply(batch, types, consumer));
        metrics.count(consumer.topic(), counts);
        notification.send(batch, counts);
        heartbeat(consumer).recordSuccess();
        return;
      } catch (RuntimeException failure) {
        heartbeat(consumer).recordFailure();
        if (Failure.isPermanent(failure)) {
          if (batch.size() > 1) {
            consumeInHalves(batch, types, consumer);
            return;
          }
          if (park(batch.getFirst(), consumer, failure)) {
            heartbeat(consumer).recordSuccess();
            return;
          }
        } else {
          LOG.warnf(
              "batch is retried, topic=%s records=%d reason=%s",
              consumer.topic().topicName(), batch.size(), Failure.reason(failure));
        }
        pause = pauseBeforeRetry(pause, failure);
      }
    }
  }

  private <E extends Event> void consumeInHalves(
      List<Message> batch, EventTypes<E> types, EventConsumer<E, ?> consumer) {
    int half = batch.size() / 2;
    consume(batch.subList(0, half), types, consumer);
    consume(batch.subList(half, batch.size()), types, consumer);
  }

  private <E extends Event> void prepare(
      Message first, EventTypes<E> types, EventConsumer<E, ?> consumer) {
    if (first.isWatermark()) {
      QuarkusTransaction.requiringNew()
          .call(() -> transaction.watermarkOf(first, types))
          .ifPresent(
              watermark -> consumer.prepare(watermark, steps(watermark, heartbeat(consumer))));
    }
  }

  private Steps steps(Received<?> watermark, Heartbeat heartbeat) {
    return new Steps() {
      @Override
      public <T> T run(Supplier<T> step) {
        T result =
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      outbox.continueTrace(watermark.traceparent());
                      return step.get();
                    });
        heartbeat.recordSuccess();
        return result;
      }
    };
  }

  /** Parks the record that fails permanently; returns false if that failed, too. */
  private <E extends Event> boolean park(
      Message message, EventConsumer<E, ?> consumer, RuntimeException failure) {
    LOG.errorf(failure, "message is parked, at=%s", message);
    try {
      BatchCounts counts =
          QuarkusTransaction.requiringNew()
              .call(() -> transaction.park(message, Failure.reason(failure)));
      metrics.count(consumer.topic(), counts);
      notification.send(List.of(message), counts);
      return true;
    } catch (RuntimeException again) {
      LOG.warnf("parking is retried, at=%s reason=%s", message, Failure.reason(again));
      return false;
    }
  }

  /** Waits and returns the next pause, twice as long. */
  private Duration pauseBeforeRetry(Duration pause, RuntimeException failure) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "the service is stopping; the batch is consumed after the next start", failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; the batch is consumed after the next start", e);
    }
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
  }
}
