package dev.amends.launcher.database;

import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.process.Readiness;
import java.time.Duration;

/** Starts a server and waits until it accepts connections. */
final class PostgresStart {

  private static final Duration READY_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration MEMORY_TIMEOUT = Duration.ofSeconds(20);

  private final PostgresCluster cluster;
  private final int port;
  private final DatabaseLogin login;

  PostgresStart(PostgresCluster cluster, int port, DatabaseLogin login) {
    this.cluster = cluster;
    this.port = port;
    this.login = login;
  }

  /**
   * Starts the server, and tries again while the child processes of a killed server still hold its
   * shared memory.
   *
   * @throws PartFailed if it does not become ready
   */
  ChildProcess run() {
    long deadline = System.nanoTime() + MEMORY_TIMEOUT.toNanos();
    while (true) {
      ChildProcess started = cluster.startServer(port);
      try {
        Readiness.await("PostgreSQL", started, READY_TIMEOUT, this::isReady);
        return started;
      } catch (PartFailed e) {
        boolean ended = !started.isAlive();
        started.kill();
        boolean memoryInUse = ended && started.logTail(5).contains("is still in use");
        if (!memoryInUse || System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  private boolean isReady() {
    return Ports.answers(port) && login.works();
  }
}
