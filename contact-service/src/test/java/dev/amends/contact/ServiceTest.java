package dev.amends.contact;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A test against the running service, on a Monday morning in Shanghai. */
@WithTestResource(PlatformTestResource.class)
public abstract class ServiceTest {
  @Inject protected SetClock clock;
  protected TestCases cases;

  @BeforeEach
  void open() {
    clock.set(SetClock.MONDAY_MORNING);
    cases = new TestCases();
  }
}
