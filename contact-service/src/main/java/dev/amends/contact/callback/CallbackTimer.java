package dev.amends.contact.callback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at the clock: sleeps until the next call is due, but never long. */
@ApplicationScoped
class CallbackTimer {
  private static final Logger LOG = Logger.getLogger(CallbackTimer.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final CallbackClaims claims;
  private final CallbackConfig config;
  private final InstantSource clock;
  private final Counter due;
  private final Counter missed;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  CallbackTimer(
      CallbackClaims claims, CallbackConfig config, InstantSource clock, MeterRegistry meters) {
    this.claims = claims;
    this.config = config;
    this.clock = clock;
    this.due = meters.counter("amends.callbacks.due");
    this.missed = meters.counter("amends.callbacks.missed");
  }

  void start(@Observes StartupEvent ignored) {
    if (config.timer()) {
      thread = Thread.ofPlatform().name("callback-timer").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (!stopped(pause)) {
      try {
        pause = look();
      } catch (RuntimeException e) {
        // Nothing was claimed: the transaction is gone, the rows are as they were.
        LOG.warnf(e, "timer looks again");
        pause = PAUSE_AFTER_FAILURE;
      }
    }
  }

  private boolean stopped(Duration pause) {
    try {
      return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Fires and misses what there is, and says how long to sleep. */
  private Duration look() {
    Instant now = clock.instant();
    int fired = claims.fire(now, config.batch());
    int given = claims.miss(now, config.batch());
    due.increment(fired);
    missed.increment(given);
    return fired == config.batch() || given == config.batch()
        ? Duration.ZERO
        : claims.nextDue().map(this::until).orElse(config.pauseMax());
  }

  /** A due one that is left had its account locked by another: a short pause lets that end. */
  private Duration until(Instant next) {
    Duration wait = Duration.between(clock.instant(), next);
    if (wait.compareTo(Duration.ofMillis(5)) < 0) {
      return Duration.ofMillis(5);
    }
    return wait.compareTo(config.pauseMax()) < 0 ? wait : config.pauseMax();
  }
}
