package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import dev.amends.messaging.codec.EventTypes;
import dev.amends.messaging.codec.Message;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes batches of Kafka records in: one database transaction a batch, each event once, in the
 * order of its account.
 *
 * <p>When this returns, every record has had its effect or is parked, and may be acknowledged. A
 * passing failure is waited out here, with the channel paused behind it; a lasting one is found by
 * halving the batch, and the guilty record is parked. Nothing is ever thrown back to the channel
 * but at shutdown, and then nothing is acknowledged.
 */
@ApplicationScoped
public class BatchConsumption {
  private static final Logger LOG = Logger.getLogger(BatchConsumption.class);
  private static final Duration PAUSE_MIN = Duration.ofMillis(100);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

  private final BatchTransaction transaction;
  private final Outbox outbox;
  private final ConsumptionMetrics metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);

  BatchConsumption(BatchTransaction transaction, Outbox outbox, ConsumptionMetrics metrics) {
    this.transaction = transaction;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  void stop(@Observes ShutdownEvent ignored) {
    stopping.countDown();
  }

  /** Takes the records of one poll in, partition by partition. */
  public <E extends Event> void consume(
      ConsumerRecords<String, byte[]> records, EventConsumer<E, ?> consumer) {
    EventTypes<E> types = EventTypes.of(consumer.contract());
    for (List<Message> run : runs(records)) {
      takeIn(run, types, consumer);
    }
  }

  /** A watermark is a run of its own: it may touch every account of its partition. */
  private static List<List<Message>> runs(ConsumerRecords<String, byte[]> records) {
    List<List<Message>> runs = new ArrayList<>();
    List<Message> run = new ArrayList<>();
    for (var partition : records.partitions()) {
      for (ConsumerRecord<String, byte[]> kafka : records.records(partition)) {
        Message message = Message.of(kafka);
        if (message.isWatermark()) {
          runs.add(run);
          runs.add(List.of(message));
          run = new ArrayList<>();
        } else {
          run.add(message);
        }
      }
    }
    runs.add(run);
    runs.removeIf(List::isEmpty);
    return runs;
  }

  private <E extends Event> void takeIn(
      List<Message> run, EventTypes<E> types, EventConsumer<E, ?> consumer) {
    Duration pause = PAUSE_MIN;
    while (true) {
      try {
        prepare(run.getFirst(), types, consumer);
        BatchTransaction.Result result =
            QuarkusTransaction.requiringNew().call(() -> transaction.apply(run, types, consumer));
        metrics.count(consumer.topic(), result);
        return;
      } catch (RuntimeException failure) {
        if (!Failure.isPermanent(failure)) {
          LOG.warnf(
              "batch waits for the database, topic=%s records=%d reason=%s",
              consumer.topic().topicName(), run.size(), Failure.reason(failure));
          pause = waitOut(pause, failure);
        } else if (run.size() > 1) {
          int half = run.size() / 2;
          takeIn(run.subList(0, half), types, consumer);
          takeIn(run.subList(half, run.size()), types, consumer);
          return;
        } else if (park(run.getFirst(), consumer, failure)) {
          return;
        } else {
          pause = waitOut(pause, failure);
        }
      }
    }
  }

  private <E extends Event> void prepare(
      Message first, EventTypes<E> types, EventConsumer<E, ?> consumer) {
    if (first.isWatermark()) {
      QuarkusTransaction.requiringNew()
          .call(() -> transaction.ahead(first, types))
          .ifPresent(watermark -> consumer.prepare(watermark, stepsOf(watermark)));
    }
  }

  private Steps stepsOf(Received<?> watermark) {
    return new Steps() {
      @Override
      public <T> T run(Supplier<T> step) {
        return QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  outbox.continueTrace(watermark.traceparent());
                  return step.get();
                });
      }
    };
  }

  private <E extends Event> boolean park(
      Message guilty, EventConsumer<E, ?> consumer, RuntimeException failure) {
    LOG.errorf(failure, "message parked, at=%s", guilty);
    try {
      metrics.count(
          consumer.topic(),
          QuarkusTransaction.requiringNew()
              .call(() -> transaction.park(guilty, Failure.reason(failure))));
      return true;
    } catch (RuntimeException again) {
      LOG.warnf("parking waits for the database, at=%s reason=%s", guilty, Failure.reason(again));
      return false;
    }
  }

  private Duration waitOut(Duration pause, RuntimeException failure) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("stopping; the batch is left to the next start", failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; the batch is left to the next start", e);
    }
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
  }
}
