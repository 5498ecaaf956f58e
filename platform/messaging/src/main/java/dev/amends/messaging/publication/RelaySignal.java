package dev.amends.messaging.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this JVM when a transaction with events commits. */
@ApplicationScoped
class RelaySignal {
  private final Semaphore committed = new Semaphore(0);

  void wake() {
    committed.release();
  }

  /** Waits until this JVM commits events, but no longer than the pause. */
  void await(Duration pause) throws InterruptedException {
    if (committed.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      committed.drainPermits();
    }
  }
}
