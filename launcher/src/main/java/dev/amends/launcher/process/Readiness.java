package dev.amends.launcher.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a started process is ready. */
public final class Readiness {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LOG_TAIL_LINES = 15;

  private Readiness() {}

  /**
   * Waits until a condition holds.
   *
   * @throws PartFailed if the process ends or the timeout expires first
   */
  public static void await(
      String part, ChildProcess process, Duration timeout, BooleanSupplier ready) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new PartFailed(
            "%s ended while starting. Last lines of its log %s:%n%s"
                .formatted(part, process.log(), process.logTail(LOG_TAIL_LINES)));
      }
      if (System.nanoTime() > deadline) {
        throw new PartFailed(
            "%s was not ready after %d s. Last lines of its log %s:%n%s"
                .formatted(
                    part, timeout.toSeconds(), process.log(), process.logTail(LOG_TAIL_LINES)));
      }
      LockSupport.parkNanos(POLL.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new PartFailed("Interrupted while waiting for " + part);
      }
    }
  }
}
