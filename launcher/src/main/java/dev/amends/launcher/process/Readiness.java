package dev.amends.launcher.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a started process until it serves. */
public final class Readiness {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LAST_WORDS_LINES = 15;

  private Readiness() {}

  /**
   * Returns when the part serves.
   *
   * @throws PartFailed where its process ends before, or the time is over
   */
  public static void await(
      String part, ChildProcess process, Duration timeout, BooleanSupplier serves) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!serves.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new PartFailed(
            "%s ended while starting. The end of its log %s:%n%s"
                .formatted(part, process.log(), process.lastWords(LAST_WORDS_LINES)));
      }
      if (System.nanoTime() > deadline) {
        throw new PartFailed(
            "%s was not ready after %d s. The end of its log %s:%n%s"
                .formatted(
                    part, timeout.toSeconds(), process.log(), process.lastWords(LAST_WORDS_LINES)));
      }
      LockSupport.parkNanos(POLL.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new PartFailed("Interrupted while waiting for " + part);
      }
    }
  }
}
