package dev.amends.messaging.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Provides the system clock, the only place that reads it; a test may provide another one. */
class SystemTime {

  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return InstantSource.system();
  }
}
