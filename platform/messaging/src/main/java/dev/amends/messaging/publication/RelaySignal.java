package dev.amends.messaging.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this JVM when something was committed. */
@ApplicationScoped
class RelaySignal {
  private final Semaphore committed = new Semaphore(0);

  void wake() {
    committed.release();
  }

  /** Waits until something was committed here, but no longer than the pause. */
  void await(Duration pause) throws InterruptedException {
    if (committed.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      committed.drainPermits();
    }
  }
}
