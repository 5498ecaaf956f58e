package dev.amends.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Measured values and their statistics. */
public final class Sample {
  private static final double HUNDRED_PERCENT = 100;

  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Creates a sample from values in any order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Sample of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Sample(sorted);
  }

  /** The median; the mean of the two middle values if their number is even. */
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The smallest measured value that at least this share of all values does not exceed.
   *
   * @param percent above 0 and at most 100
   */
  public double percentile(double percent) {
    if (!(percent > 0 && percent <= HUNDRED_PERCENT)) {
      throw new IllegalArgumentException("percent must be above 0 and at most 100: " + percent);
    }
    int rank = (int) Math.ceil(percent * sorted.length / HUNDRED_PERCENT);
    return sorted[Math.max(1, rank) - 1];
  }

  /** The minimum. */
  public double min() {
    return sorted[0];
  }

  /** The maximum. */
  public double max() {
    return sorted[sorted.length - 1];
  }

  /** The number of values. */
  public int size() {
    return sorted.length;
  }
}
