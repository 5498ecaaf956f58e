package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.messaging.health.Heartbeat;
import dev.amends.messaging.health.Heartbeats;
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

/**
 * Makes callbacks due on time: sleeps until the next one, but never longer than a configured pause.
 */
@ApplicationScoped
class CallbackTimer {
  private static final Logger LOG = Logger.getLogger(CallbackTimer.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final CallbackQueueCommands queue;
  private final CallbackClaims claims;
  private final CallbackConfig config;
  private final InstantSource clock;
  private final CallbackMetrics metrics;
  private final Heartbeat heartbeat;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  CallbackTimer(
      CallbackQueueCommands queue,
      CallbackClaims claims,
      CallbackConfig config,
      CallbackMetrics metrics,
      InstantSource clock,
      Heartbeats heartbeats) {
    this.queue = queue;
    this.claims = claims;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
    this.heartbeat = heartbeats.getOrCreate("callback-timer");
  }

  void start(@Observes StartupEvent ignored) {
    if (config.timer()) {
      thread = Thread.ofPlatform().name("callback-timer").start(this::run);
      heartbeat.begin(thread);
    }
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    stopping.countDown();
    heartbeat.end();
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (!stopped(pause)) {
      try {
        pause = runOnce();
        heartbeat.recordSuccess();
      } catch (RuntimeException | Error e) {
        // The transaction was rolled back, so the callbacks are unchanged.
        LOG.warnf(e, "callback timer is retried");
        heartbeat.recordFailure();
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

  /** Makes callbacks due or missed, and returns how long to sleep. */
  private Duration runOnce() {
    makeDue();
    int missed = queue.miss(clock.instant(), config.batch());
    metrics.recordMissed(missed);
    return missed == config.batch()
        ? Duration.ZERO
        : claims.nextDueAt().map(this::until).orElse(config.pauseMax());
  }

  /** Many callbacks at once are made due a batch at a time, before any are missed. */
  private void makeDue() {
    List<CallbackDue> fired;
    do {
      fired = queue.makeDue(clock.instant(), config.batch());
      metrics.recordFired(fired, clock.instant());
      heartbeat.recordSuccess();
    } while (fired.size() == config.batch() && stopping.getCount() > 0);
  }

  /**
   * A due callback remains only if another transaction holds its account: wait for that shortly.
   */
  private Duration until(Instant next) {
    Duration wait = Duration.between(clock.instant(), next);
    if (wait.compareTo(Duration.ofMillis(5)) < 0) {
      return Duration.ofMillis(5);
    }
    return wait.compareTo(config.pauseMax()) < 0 ? wait : config.pauseMax();
  }
}
