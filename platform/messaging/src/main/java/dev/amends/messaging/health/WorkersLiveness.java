package dev.amends.messaging.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Fails when the thread of a worker is gone or has completed no attempt within the limit. */
@Liveness
class WorkersLiveness implements HealthCheck {
  private final Heartbeats heartbeats;
  private final HealthConfig config;

  WorkersLiveness(Heartbeats heartbeats, HealthConfig config) {
    this.heartbeats = heartbeats;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("workers").up();
    heartbeats
        .all()
        .forEach(
            (worker, heartbeat) -> {
              boolean live = heartbeat.isLive(config.liveWithin());
              response.withData(worker, live);
              if (!live) {
                response.down();
              }
            });
    return response.build();
  }
}
