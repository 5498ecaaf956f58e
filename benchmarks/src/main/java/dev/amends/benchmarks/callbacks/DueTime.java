package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.testbed.BenchmarkFailed;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** The due time of rows that are inserted in advance. */
final class DueTime {

  /** A conservative insert rate, which slow machines reach as well. */
  private static final int ROWS_PER_SECOND_MIN = 5_000;

  private static final int LEAD_SECONDS_MIN = 2;

  /** Each try has twice the lead of the previous one. */
  private static final int TRIES = 6;

  private DueTime() {}

  /** Measures rows that are due at a time. */
  interface Measurement<R> {

    /**
     * Inserts the rows, waits for the due time, and measures how they are processed.
     *
     * @return empty if the rows were inserted too late; all of them have been processed by then
     */
    Optional<R> measure(Instant dueTime) throws SQLException;
  }

  /**
   * Repeats a measurement with an ever longer lead until the rows are inserted before their due
   * time, a full second.
   *
   * @throws BenchmarkFailed if the machine is too slow even for the longest lead
   */
  static <R> R inTime(int rows, Measurement<R> measurement) throws SQLException {
    long lead = LEAD_SECONDS_MIN + (long) rows / ROWS_PER_SECOND_MIN;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<R> result =
          measurement.measure(
              Instant.ofEpochSecond(Instant.now().getEpochSecond() + (lead << attempt)));
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new BenchmarkFailed(
        "The machine was too slow to insert the rows before their due time; try a smaller --herd"
            + " or --rate");
  }

  /**
   * Waits for a time and returns the value of {@link System#nanoTime} at that time; empty if it has
   * passed already.
   */
  static OptionalLong await(Instant dueTime) {
    Duration left = Duration.between(Instant.now(), dueTime);
    if (left.isNegative()) {
      return OptionalLong.empty();
    }
    long target = System.nanoTime() + left.toNanos();
    while (System.nanoTime() < target) {
      LockSupport.parkNanos(target - System.nanoTime());
    }
    return OptionalLong.of(target);
  }
}
