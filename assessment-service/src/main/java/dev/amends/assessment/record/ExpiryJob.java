package dev.amends.assessment.record;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Expires assessments at regular intervals while the service runs. */
@ApplicationScoped
class ExpiryJob {
  private static final Logger LOG = Logger.getLogger(ExpiryJob.class);

  private final ExpiryCommands expiry;
  private final AssessmentConfig config;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("assessment-expiry").factory());
  private @Nullable ScheduledFuture<?> scheduled;

  ExpiryJob(ExpiryCommands expiry, AssessmentConfig config) {
    this.expiry = expiry;
    this.config = config;
  }

  void start(@Observes StartupEvent ignored) {
    long pause = config.expiryPause().toMillis();
    scheduled = executor.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    executor.shutdown();
    executor.awaitTermination(5, TimeUnit.SECONDS);
  }

  private void run() {
    try {
      expiry.expireDue();
    } catch (RuntimeException e) {
      // Nothing is lost: the rows are still due, and the next run finds them.
      LOG.warnf(e, "expiry of assessments is retried");
    }
  }
}
