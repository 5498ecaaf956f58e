package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackDue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
  private final CallbackMetrics metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  CallbackTimer(
      CallbackClaims claims, CallbackConfig config, CallbackMetrics metrics, InstantSource clock) {
    this.claims = claims;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
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
    fire();
    int given = claims.miss(clock.instant(), config.batch());
    metrics.missed(given);
    return given == config.batch()
        ? Duration.ZERO
        : claims.nextDue().map(this::until).orElse(config.pauseMax());
  }

  /** A herd is drained a batch at a time before anything else is looked at. */
  private void fire() {
    List<CallbackDue> fired;
    do {
      fired = claims.fire(clock.instant(), config.batch());
      metrics.fired(fired, clock.instant());
    } while (fired.size() == config.batch() && stopping.getCount() > 0);
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
