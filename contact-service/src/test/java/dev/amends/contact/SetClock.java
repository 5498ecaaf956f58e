package dev.amends.contact;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a test, which stands still until the test moves it. */
@Mock
@Singleton
public class SetClock implements InstantSource {
  /** A Monday, 10:00 in Shanghai. */
  public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY_MORNING);

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  public void advance(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }
}
