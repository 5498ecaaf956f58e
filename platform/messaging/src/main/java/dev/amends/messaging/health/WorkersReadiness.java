package dev.amends.messaging.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Fails when the thread of a worker is gone or has not succeeded within the limit. */
@Readiness
class WorkersReadiness implements HealthCheck {
  private final Heartbeats heartbeats;
  private final HealthConfig config;

  WorkersReadiness(Heartbeats heartbeats, HealthConfig config) {
    this.heartbeats = heartbeats;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return heartbeats.check(heartbeat -> heartbeat.isReady(config.readyWithin()));
  }
}
