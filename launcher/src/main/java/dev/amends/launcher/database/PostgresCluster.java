package dev.amends.launcher.database;

import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.ChildProcess.StopSignal;
import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a PostgreSQL server, and the processes that work on them. */
final class PostgresCluster {

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "localhost"),
          // The socket file of a killed server could block the next start.
          Map.entry("unix_socket_directories", ""),
          Map.entry("synchronous_commit", "on"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("max_connections", "200"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("checkpoint_timeout", "10min"));

  private final PostgresBinaries binaries;
  private final RunAs runAs;
  private final boolean durable;
  private final Path directory;
  private final Path data;
  private final Path log;

  /**
   * Describes the files in a directory; they need not exist yet.
   *
   * @param durable whether the server flushes its writes to disk
   */
  PostgresCluster(
      PostgresBinaries binaries, RunAs runAs, boolean durable, Path directory, Path log) {
    this.binaries = binaries;
    this.runAs = runAs;
    this.durable = durable;
    this.directory = directory;
    this.data = directory.resolve("data");
    this.log = log;
  }

  /** Stops a server that a killed launcher left running. */
  void stopOrphan() {
    OrphanedServer.stop(data);
  }

  /**
   * Creates the files if they are missing. The server then demands passwords.
   *
   * <p>A marker file is written at the end. A directory without it was left by an initialisation
   * that was killed, and is initialised again.
   */
  void initialise(DatabasePasswords passwords) {
    Path marker = directory.resolve("initialised");
    try {
      if (!Files.exists(marker)) {
        Directories.delete(data);
        Files.createDirectories(data);
        runAs.takeOwnership(data);
        runInitdb(passwords);
        Files.createFile(marker);
      }
      runAs.takeOwnership(data);
    } catch (IOException e) {
      throw new PartFailed("Could not initialise PostgreSQL in " + directory, e);
    }
  }

  private void runInitdb(DatabasePasswords passwords) {
    passwords.create(EmbeddedDatabase.SUPERUSER);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--pgdata=" + data,
                "--username=" + EmbeddedDatabase.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwords.file(EmbeddedDatabase.SUPERUSER),
                "--encoding=UTF-8",
                "--locale=C"));
    if (!durable) {
      arguments.add("--no-sync");
    }
    ChildProcess initdb = start("initdb", StopSignal.TERM, arguments);
    if (initdb.onExit().join() != 0) {
      throw new PartFailed(
          "PostgreSQL could not be initialised. Last lines of its log %s:%n%s"
              .formatted(log, initdb.logTail(10)));
    }
  }

  /** Starts a server on a port of localhost; it may not be ready yet. */
  ChildProcess startServer(int port) {
    List<String> arguments =
        new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    arguments.addAll(List.of("-c", "fsync=" + (durable ? "on" : "off")));
    SETTINGS.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
    return start("postgres", StopSignal.INT, arguments);
  }

  private ChildProcess start(String program, StopSignal stopSignal, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(arguments);
    return ChildProcess.start(runAs.command(command), Map.of(), stopSignal, log);
  }
}
