package dev.amends.messaging.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
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
    return heartbeats.check(heartbeat -> heartbeat.isLive(config.liveWithin()));
  }
}
