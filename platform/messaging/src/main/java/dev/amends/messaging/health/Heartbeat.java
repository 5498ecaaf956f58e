package dev.amends.messaging.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Records the progress of one worker in memory. A failed attempt shows that the worker is alive, a
 * successful one also that it makes progress; a worker without work is healthy.
 */
public final class Heartbeat {
  private volatile boolean working;
  private volatile @Nullable Thread thread;
  private volatile long attemptedNanos;
  private volatile long succeededNanos;

  Heartbeat() {}

  /** Starts to expect progress, because there is work. */
  public void begin() {
    attemptedNanos = System.nanoTime();
    succeededNanos = attemptedNanos;
    working = true;
  }

  /** Starts to expect progress of a thread that must not end before {@link #end}. */
  public void begin(Thread worker) {
    thread = worker;
    begin();
  }

  /** Records an attempt that failed and is going to be repeated. */
  public void recordFailure() {
    attemptedNanos = System.nanoTime();
  }

  /** Records progress. */
  public void recordSuccess() {
    attemptedNanos = System.nanoTime();
    succeededNanos = attemptedNanos;
  }

  /** Expects no progress any more, because there is no work or the service stops. */
  public void end() {
    working = false;
    thread = null;
  }

  /** Returns whether there is work and therefore progress is expected. */
  public boolean isWorking() {
    return working;
  }

  boolean isLive(Duration limit) {
    return !working || (isRunning() && isWithin(attemptedNanos, limit));
  }

  boolean isReady(Duration limit) {
    return !working || (isRunning() && isWithin(succeededNanos, limit));
  }

  private boolean isRunning() {
    Thread worker = thread;
    return worker == null || worker.isAlive();
  }

  private static boolean isWithin(long sinceNanos, Duration limit) {
    return System.nanoTime() - sinceNanos <= limit.toNanos();
  }
}
