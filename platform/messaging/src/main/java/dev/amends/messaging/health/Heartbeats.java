package dev.amends.messaging.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Holds the heartbeat of each worker of this instance: relay, timers, consumers. */
@ApplicationScoped
public class Heartbeats {
  private final Map<String, Heartbeat> workers = new ConcurrentSkipListMap<>();

  /** Returns the heartbeat of a worker; the name appears in the answers of the health checks. */
  public Heartbeat find(String worker) {
    return workers.computeIfAbsent(worker, name -> new Heartbeat());
  }

  Map<String, Heartbeat> all() {
    return workers;
  }
}
