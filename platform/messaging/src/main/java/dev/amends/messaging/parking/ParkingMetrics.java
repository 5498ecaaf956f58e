package dev.amends.messaging.parking;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many messages wait for an operator: the figure to wake somebody for. */
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
