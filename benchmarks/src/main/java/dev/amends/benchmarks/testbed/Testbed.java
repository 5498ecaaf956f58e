package dev.amends.benchmarks.testbed;

import dev.amends.benchmarks.measure.CpuTime;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.services.Service;
import dev.amends.launcher.services.ServiceProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A broker, a database and one real service, started as {@code ./amends up} starts them.
 *
 * <p>They use free ports and a temporary directory that is deleted at the end.
 */
public final class Testbed implements AutoCloseable {

  /**
   * The environment of a service that uses both JIT compilers, as in production; the launcher
   * starts services with the first one only. The JVM reads this variable after the command line.
   */
  public static final Map<String, String> BOTH_COMPILERS =
      Map.of("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");

  private static final String OPTIONS = "?reWriteBatchedInserts=true";

  private static final Duration POLL_INTERVAL = Duration.ofMillis(5);
  private static final Duration AWAIT_TIMEOUT = Duration.ofMinutes(5);

  private final TemporaryDirectory directory;
  private final Platform platform;
  private final Service service;
  private final Thread shutdownHook = new Thread(this::delete, "delete");

  private Testbed(TemporaryDirectory directory, Platform platform, Service service) {
    this.directory = directory;
    this.platform = platform;
    this.service = service;
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  /**
   * Starts all parts and waits until they are ready.
   *
   * @param home a built working copy of the project
   * @param environment additional environment variables of the service
   * @param messages receives a line whenever a part becomes ready
   * @throws dev.amends.launcher.process.PartFailed if a part does not start
   */
  public static Testbed start(
      Path home, Service service, Map<String, String> environment, Consumer<String> messages) {
    TemporaryDirectory directory = TemporaryDirectory.create("amends-bench-");
    try {
      return new Testbed(
          directory,
          Platform.start(config(home, directory.path(), service, environment), messages),
          service);
    } catch (RuntimeException e) {
      directory.delete();
      throw e;
    }
  }

  private static PlatformConfig config(
      Path home, Path directory, Service service, Map<String, String> environment) {
    return new PlatformConfig(
        home,
        directory,
        EmbeddedDatabase.sharedBinaries(),
        Ports.free(),
        Ports.free(),
        Map.of(service, Ports.free()),
        Optional.empty(),
        environment,
        false,
        PlatformConfig.UNHEALTHY_MAX);
  }

  /** The address for Kafka clients. */
  public String bootstrapServers() {
    return platform.broker().bootstrapServers();
  }

  /** The measured service. */
  public ServiceProcess service() {
    return platform.service(service);
  }

  /** Connects to a database as the service does, with its role and multi-row inserts. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), service.database(), password());
  }

  /** The password of the service's role. */
  public String password() {
    return platform.database().password(service.database());
  }

  /** The JDBC address of a database, with multi-row inserts. */
  public String jdbcUrl(String database) {
    return platform.database().jdbcUrl(database) + OPTIONS;
  }

  /** Connects to a database as the superuser, whose transactions have no timeout. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database),
        EmbeddedDatabase.SUPERUSER,
        platform.database().password(EmbeddedDatabase.SUPERUSER));
  }

  /** The database of the service. */
  public String database() {
    return service.database();
  }

  /**
   * Copies the database of the service with its indexes and rows. The service is stopped meanwhile,
   * because a database in use cannot be copied.
   */
  public void copyDatabase(String name) throws SQLException {
    service().stop();
    try (Connection connection = connectAsSuperuser(EmbeddedDatabase.SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute(
          "create database %s template %s owner %s"
              .formatted(name, service.database(), service.database()));
    }
    service().restart();
  }

  /** The CPU time so far of the measured service and of PostgreSQL. */
  public CpuTime cpuTime() {
    return CpuTime.of(process(service().pid()), process(platform.database().pid()));
  }

  private static ProcessHandle process(long pid) {
    return ProcessHandle.of(pid)
        .orElseThrow(() -> new BenchmarkFailed("Process %d has ended".formatted(pid)));
  }

  /** Flushes changes to disk, so that a round does not pay for the previous one. */
  public void checkpoint() throws SQLException {
    try (Connection connection = connectAsSuperuser(EmbeddedDatabase.SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** A condition to wait for. */
  public interface Condition {
    /** Whether it holds now. */
    boolean holds() throws SQLException;
  }

  /**
   * Waits until a condition holds.
   *
   * @param failure the error message if it does not
   * @throws BenchmarkFailed if the service ends or five minutes pass
   */
  public void await(Condition condition, String failure) throws SQLException {
    long deadline = System.nanoTime() + AWAIT_TIMEOUT.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline || !service().isAlive()) {
        throw new BenchmarkFailed(
            "%s; the log of %s was in %s"
                .formatted(failure, service.serviceName(), directory.path().resolve("logs")));
      }
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
    }
  }

  /** Stops all parts and deletes their data. */
  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is already running.
    }
  }

  private synchronized void delete() {
    if (directory.exists()) {
      platform.close();
      directory.delete();
    }
  }
}
