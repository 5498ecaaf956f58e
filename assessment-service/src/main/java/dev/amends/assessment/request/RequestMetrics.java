package dev.amends.assessment.request;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Publishes the number of open requests, for alerts. */
@ApplicationScoped
class RequestMetrics {
  private final MeterRegistry meters;
  private final RequestCounts counts;
  private final InstantSource clock;

  RequestMetrics(MeterRegistry meters, RequestCounts counts, InstantSource clock) {
    this.meters = meters;
    this.counts = counts;
    this.clock = clock;
  }

  void register(@Observes StartupEvent ignored) {
    register(false);
    register(true);
  }

  private void register(boolean overdue) {
    Gauge.builder(
            "amends.assessment.requests.open",
            counts,
            all -> all.countOpen(overdue, clock.instant()))
        .tag("overdue", Boolean.toString(overdue))
        .register(meters);
  }
}
