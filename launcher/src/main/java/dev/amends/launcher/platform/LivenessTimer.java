package dev.amends.launcher.platform;

import dev.amends.launcher.process.Part;
import java.time.Duration;

/** Measures how long the liveness of a running part has been failing. */
final class LivenessTimer {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private long checkedAt = System.nanoTime();
  private long liveAt = checkedAt;

  /** Checks the part, but not too often, and returns for how long the checks have failed. */
  Duration failingFor(Part part) {
    if (System.nanoTime() - checkedAt > INTERVAL.toNanos()) {
      boolean live = part.isLive();
      checkedAt = System.nanoTime();
      if (live) {
        liveAt = checkedAt;
      }
    }
    return Duration.ofNanos(checkedAt - liveAt);
  }
}
