package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.bed.Bed;
import dev.amends.benchmarks.bed.BenchmarkFailed;
import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The timer of the running contact-service, and what it is given to do. */
final class Timer {
  private static final String OTHERWISE = "contact-service did not fire every callback";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Bed bed;
  private final Connection database;
  private final DueRows callbacks;

  Timer(Bed bed, Connection database, DueRows callbacks) {
    this.bed = bed;
    this.database = database;
    this.callbacks = callbacks;
  }

  /**
   * A herd that was drained, by a clock that runs from its time.
   *
   * @param fired until all are due and their events in the outbox, committed
   * @param published until the last event is on the topic
   */
  record Drained(Throughput fired, Throughput published) {}

  /** Lets so many come due at once. */
  Drained herd(int count) throws SQLException {
    long drawn = Bed.drawn(database);
    Instant due = Moment.ahead(count);
    callbacks.add(count, due, count);
    bed.checkpoint();
    long began = Moment.await(due);
    bed.await(() -> Bed.drawn(database) >= drawn + count, OTHERWISE);
    bed.await(() -> told(drawn) >= count, OTHERWISE);
    Throughput fired = Throughput.since(began, count);
    bed.await(() -> Bed.unpublished(database) == 0, OTHERWISE);
    Throughput published = Throughput.since(began, count);
    if (told(drawn) != count) {
      throw new BenchmarkFailed("Of %,d callbacks came %,d events".formatted(count, told(drawn)));
    }
    return new Drained(fired, published);
  }

  private long told(long drawn) throws SQLException {
    return Bed.number(
        database, "select count(*) from outbox where slot < 4 and sequence > " + drawn);
  }

  /**
   * Lets so many come due at each whole second, as contact-service schedules them, and tells how
   * much later each was heard of on the topic, in milliseconds.
   */
  Sample stream(int perSecond, int seconds) throws SQLException {
    int count = perSecond * seconds;
    try (DueTopic topic = new DueTopic(bed.bootstrapServers())) {
      Instant first = Moment.ahead(count);
      callbacks.add(count, first, perSecond);
      bed.checkpoint();
      Moment.await(first);
      return topic.lateness(count, first.plusSeconds(seconds).plus(PATIENCE));
    }
  }
}
