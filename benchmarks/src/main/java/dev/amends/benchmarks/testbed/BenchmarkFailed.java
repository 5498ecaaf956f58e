package dev.amends.benchmarks.testbed;

/** A benchmark failed or would compare different work; the message says why. */
public final class BenchmarkFailed extends RuntimeException {

  /** Creates a failure. */
  public BenchmarkFailed(String message) {
    super(message);
  }

  /** Creates a failure with its cause. */
  public BenchmarkFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
