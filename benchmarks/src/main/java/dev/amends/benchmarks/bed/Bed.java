package dev.amends.benchmarks.bed;

import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.services.Service;
import dev.amends.launcher.services.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A broker, a database and one real service, started as {@code ./amends up} starts them, on free
 * ports and in a temporary directory that is deleted in the end.
 */
public final class Bed implements AutoCloseable {
  private static final String OPTIONS = "?reWriteBatchedInserts=true";

  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration AWAIT_MAX = Duration.ofMinutes(5);

  private final Path directory;
  private final Platform platform;
  private final Service service;
  private final Thread atTheEnd = new Thread(this::clear, "clear");

  private Bed(Path directory, Platform platform, Service service) {
    this.directory = directory;
    this.platform = platform;
    this.service = service;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /**
   * Starts all parts and returns when they are ready.
   *
   * @param home a built working copy of the project
   * @param environment added to the service's
   * @param news told a line for each part that becomes ready
   * @throws dev.amends.launcher.process.PartFailed where a part does not start
   */
  public static Bed make(
      Path home, Service service, Map<String, String> environment, Consumer<String> news) {
    Path directory = temporary();
    try {
      return new Bed(
          directory, Platform.start(config(home, directory, service, environment), news), service);
    } catch (RuntimeException e) {
      delete(directory);
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
        environment,
        false,
        false);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("amends-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a Kafka client needs to find the broker. */
  public String bootstrapServers() {
    return platform.broker().bootstrapServers();
  }

  /** The service that is measured. */
  public ServiceProcess service() {
    return platform.service(service);
  }

  /** Connects to a database as the service does: its role, many rows in one statement. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), service.database(), service.database());
  }

  /** The JDBC address of a database, with many rows in one statement. */
  public String jdbcUrl(String database) {
    return platform.database().jdbcUrl(database) + OPTIONS;
  }

  /** Connects to a database as the superuser, whose transactions may take their time. */
  public Connection administer(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), EmbeddedDatabase.SUPERUSER, "");
  }

  /** The database of the service. */
  public String database() {
    return service.database();
  }

  /**
   * Makes a second database of the same schema, indexes and rows. The service is stopped for it: a
   * database in use cannot be copied.
   */
  public void copyDatabase(String name) throws SQLException {
    service().stop();
    try (Connection connection = administer(EmbeddedDatabase.SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute(
          "create database %s template %s owner %s"
              .formatted(name, service.database(), service.database()));
    }
    service().restart();
  }

  /** Writes out what is in memory, so that no round pays for the one before. */
  public void checkpoint() throws SQLException {
    try (Connection connection = administer(EmbeddedDatabase.SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** A condition that the database knows. */
  public interface Condition {
    /** Whether it holds just now. */
    boolean holds() throws SQLException;
  }

  /**
   * Looks again and again until a condition holds.
   *
   * @param otherwise what has not come about where it never holds
   * @throws BenchmarkFailed where the service ends, or this lasts longer than five minutes
   */
  public void await(Condition condition, String otherwise) throws SQLException {
    long deadline = System.nanoTime() + AWAIT_MAX.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline || !service().isAlive()) {
        throw new BenchmarkFailed(
            "%s; the log of %s was in %s"
                .formatted(otherwise, service.serviceName(), directory.resolve("logs")));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** How many events stand in an outbox and not on their topic. */
  public static long unpublished(Connection connection) throws SQLException {
    return number(
        connection,
        """
        select count(*) from outbox join outbox_relay using (slot)
        where outbox.sequence > outbox_relay.published_sequence""");
  }

  /**
   * The last number of an outbox that was drawn: costs nothing to look at, and grows just before
   * the commit, so that only then rows need be counted.
   */
  public static long drawn(Connection connection) throws SQLException {
    return number(
        connection, "select case when is_called then last_value else 0 end from outbox_sequence");
  }

  /** The one number that a query answers with. */
  public static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Stops all parts and deletes what they kept. */
  @Override
  public void close() {
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException endedByCtrlC) {
      // Then the hook has cleared, or finds that this has.
    }
  }

  private synchronized void clear() {
    if (Files.exists(directory)) {
      platform.close();
      delete(directory);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
