package dev.amends.benchmarks.measure;

import java.time.Duration;
import java.util.Collection;

/**
 * The throughput of one round.
 *
 * @param count the number of events or callbacks
 * @param duration wall-clock time
 */
public record Throughput(long count, Duration duration) {

  private static final double NANOS_PER_SECOND = 1e9;

  public Throughput {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException("a round must take some time: " + duration);
    }
  }

  /** The throughput since a value of {@link System#nanoTime}. */
  public static Throughput since(long startedAt, long count) {
    return new Throughput(count, Duration.ofNanos(System.nanoTime() - startedAt));
  }

  /** Items per second. */
  public double perSecond() {
    return count * NANOS_PER_SECOND / duration.toNanos();
  }

  /** The median of the rounds, in items per second. */
  public static double median(Collection<Throughput> rounds) {
    return Sample.of(rounds.stream().map(Throughput::perSecond).toList()).median();
  }
}
