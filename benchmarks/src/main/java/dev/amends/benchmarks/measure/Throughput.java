package dev.amends.benchmarks.measure;

import java.time.Duration;
import java.util.Collection;

/**
 * How much was done in one round.
 *
 * @param pieces events, calls or whatever is counted
 * @param took wall-clock time
 */
public record Throughput(long pieces, Duration took) {

  private static final double NANOS_PER_SECOND = 1e9;

  public Throughput {
    if (took.isZero() || took.isNegative()) {
      throw new IllegalArgumentException("nothing is done in no time: " + took);
    }
  }

  /** What was done since a reading of {@link System#nanoTime}. */
  public static Throughput since(long began, long pieces) {
    return new Throughput(pieces, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Pieces a second. */
  public double perSecond() {
    return pieces * NANOS_PER_SECOND / took.toNanos();
  }

  /** The median of rounds, pieces a second. */
  public static double median(Collection<Throughput> rounds) {
    return Sample.of(rounds.stream().map(Throughput::perSecond).toList()).median();
  }
}
