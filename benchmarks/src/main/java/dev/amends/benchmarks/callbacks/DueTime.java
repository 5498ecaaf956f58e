package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.testbed.BenchmarkFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The due time of rows that are inserted in advance. */
final class DueTime {

  /** A conservative insert rate, which slow machines reach as well. */
  private static final int ROWS_PER_SECOND_MIN = 5_000;

  private static final int DELAY_SECONDS_MIN = 5;

  private DueTime() {}

  /** Returns a full second that leaves enough time to insert a number of rows first. */
  static Instant afterInserting(int rows) {
    long seconds = DELAY_SECONDS_MIN + (long) rows / ROWS_PER_SECOND_MIN;
    return Instant.ofEpochSecond(Instant.now().getEpochSecond() + seconds);
  }

  /** Waits for a time and returns the value of {@link System#nanoTime} at that time. */
  static long await(Instant dueTime) {
    Duration left = Duration.between(Instant.now(), dueTime);
    if (left.isNegative()) {
      throw new BenchmarkFailed(
          "The machine was too slow to insert the rows before their due time; try a smaller --herd"
              + " or --rate");
    }
    long target = System.nanoTime() + left.toNanos();
    while (System.nanoTime() < target) {
      LockSupport.parkNanos(target - System.nanoTime());
    }
    return target;
  }
}
