package dev.amends.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The source of the current time; tests replace it. */
@ApplicationScoped
class SystemClock {

  @Produces
  @ApplicationScoped
  InstantSource clock() {
    return InstantSource.system();
  }
}
