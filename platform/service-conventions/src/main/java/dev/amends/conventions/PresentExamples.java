package dev.amends.conventions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the real values at hand, for the document is written where nothing may wait for a database.
 * Off by default: who reads OpenAPI needs no token, and a number of a case is nobody's business.
 */
@ApplicationScoped
class PresentExamples {
  private static final Logger LOG = Logger.getLogger(PresentExamples.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Instance<LiveExamples> examples;
  private final boolean live;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Map<String, String> present = Map.of();
  private @Nullable Thread thread;

  PresentExamples(
      Instance<LiveExamples> examples,
      @ConfigProperty(name = "amends.openapi.live-examples", defaultValue = "false") boolean live) {
    this.examples = examples;
    this.live = live;
  }

  void start(@Observes StartupEvent ignored) {
    if (live && examples.isResolvable()) {
      thread = Thread.ofPlatform().daemon().name("live-examples").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent ignored) throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      thread.join(PAUSE);
    }
  }

  Map<String, String> values() {
    return present;
  }

  private void run() {
    try {
      do {
        look();
      } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      present = Map.copyOf(examples.get().present());
    } catch (RuntimeException e) {
      // The examples are as they were; whoever needs the database more says what is wrong.
      LOG.debugf(e, "no present examples");
    }
  }
}
