package dev.amends.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A lender's core that tells its script at a steady pace, some things twice, and enters into the
 * ledger what the broker acknowledged.
 */
final class Driver implements AutoCloseable {
  private static final int DOUBLES_PERCENT = 4;
  private static final long PAUSE_NANOS = 1_000_000_000L / 120;

  private final Script script;
  private final Records records;
  private final Ledger ledger;
  private final Random random;
  private final Publisher publisher;
  private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();

  Driver(String bootstrapServers, Script script, Records records, Ledger ledger, Random random) {
    this.script = script;
    this.records = records;
    this.ledger = ledger;
    this.random = random;
    this.publisher = new Publisher(bootstrapServers);
  }

  /** Tells so many inputs, at a pace that leaves time for what happens meanwhile. */
  void tell(int count) {
    long next = System.nanoTime();
    for (int index = 0; index < count; index++) {
      tell();
      next = Math.max(next + PAUSE_NANOS, System.nanoTime());
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private void tell() {
    Input input = script.next();
    ProducerRecord<String, byte[]> first = records.of(input);
    publisher.publish(first, () -> ledger.acknowledged(input));
    sent.add(first);
    if (random.nextInt(100) < DOUBLES_PERCENT) {
      again(sent.get(random.nextInt(sent.size())));
    }
  }

  /** Everything is told a second time, as a lender does who restores a backup. */
  void tellAllAgain() throws ExecutionException, InterruptedException {
    sent.forEach(this::again);
    flush();
  }

  private void again(ProducerRecord<String, byte[]> record) {
    publisher.publish(
        new ProducerRecord<>(
            record.topic(), record.partition(), record.key(), record.value(), record.headers()));
  }

  /** Returns when the broker has everything. */
  void flush() throws ExecutionException, InterruptedException {
    publisher.flush();
  }

  @Override
  public void close() {
    publisher.close();
  }
}
