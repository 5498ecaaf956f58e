package dev.amends.messaging.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Publishes the number of messages that wait for an operator, the figure to alert on. */
@ApplicationScoped
class ParkingMetrics {
  private final MeterRegistry meters;
  private final ParkedMessages parked;

  ParkingMetrics(MeterRegistry meters, ParkedMessages parked) {
    this.meters = meters;
    this.parked = parked;
  }

  void register(@Observes StartupEvent ignored) {
    meters.gauge("amends.messages.parked.open", parked, ParkedMessages::count);
  }
}
