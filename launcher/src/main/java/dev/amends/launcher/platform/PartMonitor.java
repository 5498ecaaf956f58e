package dev.amends.launcher.platform;

import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Starts parts again when they end, or when their liveness fails for too long.
 *
 * <p>The first restart is immediate; the pause before further restarts doubles up to 30 seconds, so
 * that a part that cannot start does not exhaust the machine.
 */
final class PartMonitor implements AutoCloseable {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
  private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PlatformConfig config;
  private final RunDirectory run;
  private final Consumer<String> messages;

  PartMonitor(PlatformConfig config, RunDirectory run, Consumer<String> messages) {
    this.config = config;
    this.run = run;
    this.messages = messages;
  }

  void watch(List<Part> parts) {
    parts.forEach(part -> threads.execute(() -> watch(part)));
  }

  private void watch(Part part) {
    long recordedPid = part.pid();
    long startedAt = System.nanoTime();
    Duration pause = Duration.ZERO;
    LivenessTimer liveness = new LivenessTimer();
    try {
      while (true) {
        Thread.sleep(POLL_INTERVAL);
        if (part.pid() != recordedPid) {
          recordedPid = part.pid();
          startedAt = System.nanoTime();
          liveness = new LivenessTimer();
          run.record(part);
        }
        if (config.restartsEndedParts() && needsRestart(part, liveness)) {
          boolean wasStable = System.nanoTime() - startedAt > STABLE_AFTER.toNanos();
          pause = wasStable ? Duration.ZERO : pause;
          restart(part, pause);
          liveness = new LivenessTimer();
          pause = nextPause(pause);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean needsRestart(Part part, LivenessTimer liveness) {
    return !part.isAlive()
        || liveness.failingFor(part).compareTo(config.restartsUnhealthyAfter()) > 0;
  }

  private void restart(Part part, Duration pause) throws InterruptedException {
    messages.accept(
        "%s %s; see its log %s. Restarting it%s."
            .formatted(
                part.name(),
                part.isAlive() ? "is not live" : "ended",
                config.log(part.name()),
                pause.isZero() ? "" : " in " + pause.toSeconds() + " s"));
    Thread.sleep(pause);
    try {
      part.restart();
      messages.accept(part.name() + " is running again.");
    } catch (PartFailed e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      messages.accept(e.getMessage());
    }
  }

  private static Duration nextPause(Duration pause) {
    Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
    return doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
  }

  /** Stops watching, so that stopped parts are not restarted. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
