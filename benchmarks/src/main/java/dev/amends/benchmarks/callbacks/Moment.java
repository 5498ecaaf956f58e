package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.bed.BenchmarkFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The moment at which rows come due, that are written before. */
final class Moment {

  /** Fewer are written a second on no machine that is worth measuring. */
  private static final int WRITTEN_PER_SECOND_MIN = 5_000;

  private static final int AHEAD_MIN_SECONDS = 5;

  private Moment() {}

  /** A whole second that lies far enough ahead to write so many rows before. */
  static Instant ahead(int rows) {
    long seconds = AHEAD_MIN_SECONDS + (long) rows / WRITTEN_PER_SECOND_MIN;
    return Instant.ofEpochSecond(Instant.now().getEpochSecond() + seconds);
  }

  /** Waits for it, and tells what {@link System#nanoTime} was just then. */
  static long await(Instant moment) {
    Duration left = Duration.between(Instant.now(), moment);
    if (left.isNegative()) {
      throw new BenchmarkFailed("The machine was too slow to write what is due before its time");
    }
    long then = System.nanoTime() + left.toNanos();
    while (System.nanoTime() < then) {
      LockSupport.parkNanos(then - System.nanoTime());
    }
    return then;
  }
}
