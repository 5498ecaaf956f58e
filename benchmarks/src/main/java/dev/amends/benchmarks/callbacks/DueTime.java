package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.testbed.BenchmarkFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The due time of rows that are inserted in advance. */
final class DueTime {

  /** Every machine worth measuring inserts more rows per second. */
  private static final int WRITTEN_PER_SECOND_MIN = 5_000;

  private static final int AHEAD_MIN_SECONDS = 5;

  private DueTime() {}

  /** A full second far enough in the future to insert a number of rows first. */
  static Instant ahead(int rows) {
    long seconds = AHEAD_MIN_SECONDS + (long) rows / WRITTEN_PER_SECOND_MIN;
    return Instant.ofEpochSecond(Instant.now().getEpochSecond() + seconds);
  }

  /** Waits for a time and returns the value of {@link System#nanoTime} at it. */
  static long await(Instant dueTime) {
    Duration left = Duration.between(Instant.now(), dueTime);
    if (left.isNegative()) {
      throw new BenchmarkFailed(
          "The machine was too slow to insert the rows before their due time");
    }
    long target = System.nanoTime() + left.toNanos();
    while (System.nanoTime() < target) {
      LockSupport.parkNanos(target - System.nanoTime());
    }
    return target;
  }
}
