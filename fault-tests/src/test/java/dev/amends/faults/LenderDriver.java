package dev.amends.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A lender's core that publishes the events of a scenario at a steady pace, some of them twice, and
 * records those that the broker acknowledged.
 */
final class LenderDriver implements AutoCloseable {
  private static final int DUPLICATES_PERCENT = 4;
  private static final long PAUSE_NANOS = 1_000_000_000L / 120;

  private final LenderScenario scenario;
  private final LenderRecords records;
  private final Acknowledgements acknowledgements;
  private final Random random;
  private final Publisher publisher;
  private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();

  LenderDriver(
      String bootstrapServers,
      LenderScenario scenario,
      LenderRecords records,
      Acknowledgements acknowledgements,
      Random random) {
    this.scenario = scenario;
    this.records = records;
    this.acknowledgements = acknowledgements;
    this.random = random;
    this.publisher = new Publisher(bootstrapServers);
  }

  /** Publishes a number of inputs, slowly enough for faults to happen meanwhile. */
  void publish(int count) {
    long next = System.nanoTime();
    for (int index = 0; index < count; index++) {
      publishNext();
      next = Math.max(next + PAUSE_NANOS, System.nanoTime());
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private void publishNext() {
    Input input = scenario.next();
    ProducerRecord<String, byte[]> first = records.toRecord(input);
    publisher.publish(first, () -> acknowledgements.recordInput(input));
    sent.add(first);
    if (random.nextInt(100) < DUPLICATES_PERCENT) {
      repeat(sent.get(random.nextInt(sent.size())));
    }
  }

  /** Publishes everything a second time, as a lender does after restoring a backup. */
  void repeatAll() throws ExecutionException, InterruptedException {
    sent.forEach(this::repeat);
    flush();
  }

  private void repeat(ProducerRecord<String, byte[]> record) {
    publisher.publish(
        new ProducerRecord<>(
            record.topic(), record.partition(), record.key(), record.value(), record.headers()));
  }

  /** Waits until the broker has acknowledged everything. */
  void flush() throws ExecutionException, InterruptedException {
    publisher.flush();
  }

  @Override
  public void close() {
    publisher.close();
  }
}
