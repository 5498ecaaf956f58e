package dev.amends.assessment.record;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the service under test, set by the test. */
final class AdjustableClock {
  private static final Instant MORNING = Instant.parse("2026-02-03T02:00:00Z");
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(MORNING);

  private AdjustableClock() {}

  static void reset() {
    NOW.set(MORNING);
  }

  static void set(Instant instant) {
    NOW.set(instant);
  }

  /** Replaces the system clock. */
  @Mock
  @Singleton
  static class Replacement {
    @Produces
    @Singleton
    InstantSource clock() {
      return NOW::get;
    }
  }
}
