package dev.amends.launcher.database;

import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server in a separate process on this machine.
 *
 * <p>Its data outlives the process; committed transactions survive a {@code kill -9} and a power
 * cut.
 */
public final class EmbeddedDatabase implements Part {

  /** The superuser. */
  public static final String SUPERUSER = "postgres";

  /** Maximum duration of a transaction of a service; an open one holds back the outbox relay. */
  public static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final PostgresCluster cluster;
  private final DatabasePasswords passwords;
  private final DatabaseLogin login;
  private final int port;
  private volatile ChildProcess process;

  EmbeddedDatabase(Path directory, Path binaries, Path log, int port, RunAs runAs) {
    this(
        new PostgresCluster(PostgresBinaries.install(binaries), runAs, true, directory, log),
        passwordsFor(directory),
        port);
  }

  private EmbeddedDatabase(PostgresCluster cluster, DatabasePasswords passwords, int port) {
    this.cluster = cluster;
    this.passwords = passwords;
    this.login = new DatabaseLogin(port, passwords);
    this.port = port;
    this.process = launch();
  }

  /**
   * Starts a server with the shared binaries.
   *
   * @param directory the data directory; created if missing. The passwords of the roles are in the
   *     directory {@code keys} beside it
   * @param port the port on localhost, or 0 for any free port
   * @throws PartFailed if the server does not start
   */
  public static EmbeddedDatabase start(Path directory, int port) {
    return start(
        directory,
        sharedBinaries(),
        directory.resolveSibling(directory.getFileName() + ".log"),
        port);
  }

  /**
   * Starts a server for tests with the shared binaries on a free port.
   *
   * <p>It does not flush its writes to disk, so that it is faster. Its data survives a {@code kill
   * -9} but not a power cut.
   */
  public static EmbeddedDatabase startForTests(Path directory) {
    Path data = directory.toAbsolutePath();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    PostgresBinaries binaries = PostgresBinaries.install(sharedBinaries());
    return new EmbeddedDatabase(
        new PostgresCluster(binaries, RunAs.detect(), false, data, log),
        passwordsFor(data),
        Ports.free());
  }

  /** The passwords are stored beside the data, in {@code keys}. */
  private static DatabasePasswords passwordsFor(Path directory) {
    return new DatabasePasswords(directory.resolveSibling("keys"));
  }

  /** The directory of the binaries that all servers of the current user share. */
  public static Path sharedBinaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "amends-" + System.getProperty("user.name"),
        "postgresql-17");
  }

  /**
   * Starts a server as {@link #start(Path, int)} does.
   *
   * @param binaries the directory of the binaries; they are unpacked if it is missing
   * @param log the file to which the server's log is appended
   */
  public static EmbeddedDatabase start(Path directory, Path binaries, Path log, int port) {
    return new EmbeddedDatabase(
        directory.toAbsolutePath(),
        binaries.toAbsolutePath(),
        log,
        Ports.freeIfZero(port),
        RunAs.detect());
  }

  /** The JDBC address of a database. */
  public String jdbcUrl(String database) {
    return login.jdbcUrl(database);
  }

  /** The password of the superuser or of a role that {@link #createDatabase} created. */
  public String password(String role) {
    return passwords.find(role);
  }

  /** Connects to the database of a role. */
  public Connection connect(String role) throws SQLException {
    return login.connect(role);
  }

  /**
   * Creates a database and the login role that owns it, unless they exist. No other role of a
   * service may connect to the database.
   *
   * @param name the name of both: lower-case letters, digits and underscores
   */
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a valid database name: " + name);
    }
    try (Connection connection = connect(SUPERUSER)) {
      DatabaseSetup.create(connection, name, passwords.create(name));
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
    cluster.stopOrphan();
    Ports.requireFree("PostgreSQL", port, "--postgres-port");
    cluster.initialise(passwords);
    return new PostgresStart(cluster, port, login).run();
  }
}
