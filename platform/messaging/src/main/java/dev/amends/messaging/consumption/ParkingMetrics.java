package dev.amends.messaging.consumption;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Publishes the numbers of messages and accounts that wait for an operator, for alerts. */
@ApplicationScoped
class ParkingMetrics {
  private final MeterRegistry meters;
  private final ParkedAccounts accounts;

  ParkingMetrics(MeterRegistry meters, ParkedAccounts accounts) {
    this.meters = meters;
    this.accounts = accounts;
  }

  void register(@Observes StartupEvent ignored) {
    meters.gauge("amends.messages.parked.open", accounts, ParkedAccounts::countMessages);
    for (ParkedAccounts.Age age : ParkedAccounts.Age.values()) {
      Gauge.builder(
              "amends.accounts.awaiting.input",
              accounts,
              all -> all.countByAge().getOrDefault(age, 0L))
          .tag("age", age.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }
}
