package dev.amends.benchmarks.bed;

/** A benchmark could not be carried out, or compared what is not the same; the message says why. */
public final class BenchmarkFailed extends RuntimeException {

  /** A failure told in words that its user understands. */
  public BenchmarkFailed(String message) {
    super(message);
  }

  /** A failure with the exception behind it. */
  public BenchmarkFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
