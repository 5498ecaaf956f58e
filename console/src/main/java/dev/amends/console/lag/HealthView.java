package dev.amends.console.lag;

import java.time.Instant;
import java.util.List;

/** Which services are ready at a moment. */
record HealthView(Instant asOf, List<ServiceHealth> services) {
  HealthView {
    services = List.copyOf(services);
  }

  /** Whether a service reports that it can do its work. */
  record ServiceHealth(String name, boolean ready) {}
}
