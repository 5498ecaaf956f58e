package dev.amends.messaging.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Holds the heartbeat of each worker of this instance: relay, timers, consumers. */
@ApplicationScoped
public class Heartbeats {
  private final Map<String, Heartbeat> workers = new ConcurrentSkipListMap<>();

  /** Returns the heartbeat of a worker; the name appears in the answers of the health checks. */
  public Heartbeat getOrCreate(String worker) {
    return workers.computeIfAbsent(worker, name -> new Heartbeat());
  }

  /** Reports the health of each worker; the check is down if any is unhealthy. */
  HealthCheckResponse check(Predicate<Heartbeat> isHealthy) {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("workers").up();
    workers.forEach(
        (worker, heartbeat) -> {
          boolean healthy = isHealthy.test(heartbeat);
          response.withData(worker, healthy);
          if (!healthy) {
            response.down();
          }
        });
    return response.build();
  }
}
