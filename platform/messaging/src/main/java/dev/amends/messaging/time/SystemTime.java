package dev.amends.messaging.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Provides the system clock, to the microsecond, as the database stores times. The only place that
 * reads it; a test may provide another one.
 */
class SystemTime {
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return InstantSource.tick(InstantSource.system(), MICROSECOND);
  }
}
