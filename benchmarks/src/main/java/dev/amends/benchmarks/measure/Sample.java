package dev.amends.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Values that were measured, and the ones among them that stand for all. */
public final class Sample {
  private static final double WHOLE = 100;

  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The values in any order.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Sample of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Sample(sorted);
  }

  /** The value in the middle; the mean of the two in the middle where their number is even. */
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The least value that is not exceeded by this part of all: a value that was measured, none in
   * between.
   *
   * @param percent above 0, at most 100
   */
  public double percentile(double percent) {
    if (!(percent > 0 && percent <= WHOLE)) {
      throw new IllegalArgumentException("percent must be above 0 and at most 100: " + percent);
    }
    int rank = (int) Math.ceil(percent * sorted.length / WHOLE);
    return sorted[Math.max(1, rank) - 1];
  }

  /** The greatest value. */
  public double max() {
    return sorted[sorted.length - 1];
  }

  /** How many values there are. */
  public int size() {
    return sorted.length;
  }
}
