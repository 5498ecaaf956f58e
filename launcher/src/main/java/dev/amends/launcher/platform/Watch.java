package dev.amends.launcher.platform;

import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Sees a part end and starts it again, at once the first time and later each time after that, so
 * that one that cannot start does not use up the machine.
 */
final class Watch implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PlatformConfig config;
  private final RunDirectory run;
  private final Consumer<String> news;

  Watch(PlatformConfig config, RunDirectory run, Consumer<String> news) {
    this.config = config;
    this.run = run;
    this.news = news;
  }

  void over(List<Part> parts) {
    parts.forEach(part -> threads.execute(() -> over(part)));
  }

  private void over(Part part) {
    long told = part.pid();
    long since = System.nanoTime();
    Duration pause = Duration.ZERO;
    try {
      while (true) {
        Thread.sleep(LOOK);
        if (part.pid() != told) {
          told = part.pid();
          since = System.nanoTime();
          run.tell(part);
        }
        if (!part.isAlive() && config.restartsEndedParts()) {
          boolean livedLong = System.nanoTime() - since > LONG_ENOUGH.toNanos();
          pause = livedLong ? Duration.ZERO : pause;
          startAgain(part, pause);
          pause = longer(pause);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain(Part part, Duration pause) throws InterruptedException {
    news.accept(
        "%s ended; its log is %s. Starting it again%s."
            .formatted(
                part.name(),
                config.log(part.name()),
                pause.isZero() ? "" : " in " + pause.toSeconds() + " s"));
    Thread.sleep(pause);
    try {
      part.restart();
      news.accept(part.name() + " is back.");
    } catch (PartFailed e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      news.accept(e.getMessage());
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
    return doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
  }

  /** Ends the watch, so that what is stopped stays stopped. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
