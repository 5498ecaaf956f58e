package dev.amends.plan.approval;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Publishes the number of overdue decisions, for alerts. */
@ApplicationScoped
class DecisionMetrics {
  private final MeterRegistry meters;
  private final DecisionCounts counts;
  private final InstantSource clock;

  DecisionMetrics(MeterRegistry meters, DecisionCounts counts, InstantSource clock) {
    this.meters = meters;
    this.counts = counts;
    this.clock = clock;
  }

  void register(@Observes StartupEvent ignored) {
    Gauge.builder("amends.plan.decisions.overdue", counts, all -> all.countOverdue(clock.instant()))
        .register(meters);
  }
}
