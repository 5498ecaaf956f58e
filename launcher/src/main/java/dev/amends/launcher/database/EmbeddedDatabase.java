package dev.amends.launcher.database;

import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.ChildProcess.StopSignal;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL on this machine, in a process of its own.
 *
 * <p>What it committed outlives a kill -9: it writes through to the disk as a real one does.
 */
public final class EmbeddedDatabase implements Part {

  /** The superuser, who needs no password from localhost. */
  public static final String SUPERUSER = "postgres";

  /** Longest transaction of a service: an open one holds back every relay of the outbox. */
  public static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration CLEARING_TIMEOUT = Duration.ofSeconds(20);

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "localhost"),
          // A socket file of a killed server would be one more thing that could block a start.
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("max_connections", "200"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("checkpoint_timeout", "10min"));

  private final RunAs runAs;
  private final Binaries binaries;
  private final Path directory;
  private final Path data;
  private final Path log;
  private final int port;
  private volatile ChildProcess process;

  EmbeddedDatabase(Path directory, Path binaries, Path log, int port, RunAs runAs) {
    this.runAs = runAs;
    this.directory = directory;
    this.data = directory.resolve("data");
    this.log = log;
    this.port = port;
    this.binaries = Binaries.in(binaries);
    this.process = launch();
  }

  /**
   * Starts a database whose programs are unpacked once for all databases of this machine's user.
   *
   * @param directory where its data is kept; created where missing
   * @param port the port on localhost, 0 for a free one
   * @throws PartFailed where it does not start
   */
  public static EmbeddedDatabase start(Path directory, int port) {
    return start(
        directory,
        sharedBinaries(),
        directory.resolveSibling(directory.getFileName() + ".log"),
        port);
  }

  /** Where PostgreSQL's programs are unpacked for all databases of this machine's user. */
  public static Path sharedBinaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "amends-" + System.getProperty("user.name"),
        "postgresql-17");
  }

  /**
   * Starts a database as {@link #start(Path, int)} does.
   *
   * @param binaries where PostgreSQL's programs are, or are unpacked to
   * @param log the file to which PostgreSQL's own log is appended
   */
  public static EmbeddedDatabase start(Path directory, Path binaries, Path log, int port) {
    return new EmbeddedDatabase(
        directory.toAbsolutePath(),
        binaries.toAbsolutePath(),
        log,
        Ports.orFree(port),
        RunAs.here());
  }

  /** The JDBC address of one of the databases. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  /**
   * Creates a database and the login role that owns it, with the role's name as its password, where
   * they are missing.
   *
   * @param name of both; lower-case letters, digits and underscores
   */
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a name of a database: " + name);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
        statement.execute("create role %s login password '%s'".formatted(name, name));
      }
      statement.execute(
          "alter role %s set transaction_timeout = '%ds'"
              .formatted(name, TRANSACTION_TIMEOUT.toSeconds()));
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database %s owner %s".formatted(name, name));
      }
    } catch (SQLException e) {
      throw new PartFailed("Could not create database " + name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public synchronized void restart() {
    stop();
    process = launch();
  }

  @Override
  public synchronized void stop() {
    process.stop(STOP_TIMEOUT);
  }

  private ChildProcess launch() {
    Orphan.end(data);
    Ports.requireFree("PostgreSQL", port, "--postgres-port");
    initialise();
    giveToOwner();
    long deadline = System.nanoTime() + CLEARING_TIMEOUT.toNanos();
    while (true) {
      ChildProcess started =
          ChildProcess.start(command("postgres", arguments()), Map.of(), StopSignal.INT, log);
      try {
        Readiness.await("PostgreSQL", started, START_TIMEOUT, this::answers);
        return started;
      } catch (PartFailed e) {
        boolean ended = !started.isAlive();
        started.kill();
        // The servers of a killed postmaster need a moment to notice, and hold its memory so long.
        boolean clearing = ended && started.lastWords(5).contains("is still in use");
        if (!clearing || System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  private void giveToOwner() {
    try {
      runAs.own(data);
    } catch (IOException e) {
      throw new PartFailed("Could not change the owner of " + data + ": " + e.getMessage(), e);
    }
  }

  private List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(arguments);
    return runAs.command(command);
  }

  private List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
    return arguments;
  }

  /**
   * Creates the cluster of databases. A mark is set when that is done: a directory without it is
   * what an initialisation that was killed left over, and is begun anew.
   */
  private void initialise() {
    Path mark = directory.resolve("initialised");
    try {
      if (Files.exists(mark)) {
        return;
      }
      Directories.delete(data);
      Files.createDirectories(data);
      giveToOwner();
      ChildProcess initialisation =
          ChildProcess.start(
              command(
                  "initdb",
                  List.of(
                      "--pgdata=" + data,
                      "--username=" + SUPERUSER,
                      "--auth=trust",
                      "--encoding=UTF-8",
                      "--locale=C")),
              Map.of(),
              StopSignal.TERM,
              log);
      if (initialisation.onExit().join() != 0) {
        throw new PartFailed(
            "PostgreSQL could not be initialised. The end of its log %s:%n%s"
                .formatted(log, initialisation.lastWords(10)));
      }
      Files.createFile(mark);
    } catch (IOException e) {
      throw new PartFailed("Could not initialise PostgreSQL in " + directory, e);
    }
  }

  private boolean answers() {
    if (!Ports.answers(port)) {
      return false;
    }
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException recovering) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, "");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }
}
