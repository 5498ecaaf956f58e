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

/** Looks for assessments whose time is over, for as long as the service runs. */
@ApplicationScoped
class ExpiryTimer {
  private static final Logger LOG = Logger.getLogger(ExpiryTimer.class);

  private final ExpirySweep sweep;
  private final AssessmentConfig config;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("assessment-expiry").factory());
  private @Nullable ScheduledFuture<?> looking;

  ExpiryTimer(ExpirySweep sweep, AssessmentConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  void start(@Observes StartupEvent ignored) {
    long pause = config.expiryPause().toMillis();
    looking = executor.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    if (looking != null) {
      looking.cancel(false);
    }
    executor.shutdown();
    executor.awaitTermination(5, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      sweep.sweep();
    } catch (RuntimeException e) {
      // Nothing is lost: the rows are still due, and the next look finds them.
      LOG.warnf(e, "assessments are looked through again later");
    }
  }
}
