package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.benchmarks.testbed.Queries;
import dev.amends.benchmarks.testbed.Testbed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Measures the timer of the running contact-service. */
final class ServiceTimer {
  private static final String FAILURE = "contact-service did not fire every callback";

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Testbed testbed;
  private final Connection database;
  private final DueRows callbacks;

  ServiceTimer(Testbed testbed, Connection database, DueRows callbacks) {
    this.testbed = testbed;
    this.database = database;
    this.callbacks = callbacks;
  }

  /**
   * The throughput of a herd, measured from its due time.
   *
   * @param fired until all callbacks are DUE and their events committed
   * @param published until the last event is on the topic
   */
  record DrainResult(Throughput fired, Throughput published) {}

  /** Measures a number of callbacks that are due at the same time. */
  DrainResult herd(int count) throws SQLException {
    return DueTime.inTime(count, due -> herd(count, due));
  }

  private Optional<DrainResult> herd(int count, Instant due) throws SQLException {
    long lastSequence = Queries.lastOutboxSequence(database);
    callbacks.add(count, due, count);
    testbed.checkpoint();
    OptionalLong started = DueTime.await(due);
    long startedAt = started.orElseGet(System::nanoTime);
    testbed.await(() -> Queries.lastOutboxSequence(database) >= lastSequence + count, FAILURE);
    testbed.await(() -> events(lastSequence) >= count, FAILURE);
    Throughput fired = Throughput.since(startedAt, count);
    testbed.await(() -> Queries.countUnpublished(database) == 0, FAILURE);
    Throughput published = Throughput.since(startedAt, count);
    if (events(lastSequence) != count) {
      throw new BenchmarkFailed(
          "%,d callbacks led to %,d events".formatted(count, events(lastSequence)));
    }
    return started.isPresent() ? Optional.of(new DrainResult(fired, published)) : Optional.empty();
  }

  private long events(long lastSequence) throws SQLException {
    return Queries.number(
        database, "select count(*) from outbox where slot < 4 and sequence > " + lastSequence);
  }

  /**
   * Measures callbacks that are due at each full second, and returns the lateness of their events
   * on the topic in milliseconds.
   */
  Sample stream(int perSecond, int seconds) throws SQLException {
    return DueTime.inTime(perSecond * seconds, first -> stream(perSecond, seconds, first));
  }

  private Optional<Sample> stream(int perSecond, int seconds, Instant first) throws SQLException {
    int count = perSecond * seconds;
    try (DueEvents topic = new DueEvents(testbed.bootstrapServers())) {
      callbacks.add(count, first, perSecond);
      testbed.checkpoint();
      OptionalLong started = DueTime.await(first);
      Sample lateness = topic.lateness(count, first.plusSeconds(seconds).plus(TIMEOUT));
      return started.isPresent() ? Optional.of(lateness) : Optional.empty();
    }
  }
}
