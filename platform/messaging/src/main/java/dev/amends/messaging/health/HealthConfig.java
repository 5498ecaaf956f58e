package dev.amends.messaging.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how long a worker may go without progress. */
@ConfigMapping(prefix = "amends.health")
interface HealthConfig {

  /** Readiness fails when a worker with work has not succeeded for this long. */
  @WithDefault("PT1M")
  Duration readyWithin();

  /**
   * Liveness fails when a worker with work has not even completed an attempt for this long. Longer
   * than any single transaction may take.
   */
  @WithDefault("PT2M")
  Duration liveWithin();
}
