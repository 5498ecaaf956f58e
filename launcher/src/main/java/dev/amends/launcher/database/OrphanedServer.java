package dev.amends.launcher.database;

import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Stops a PostgreSQL server that still runs on a data directory after its launcher has gone.
 *
 * <p>{@code postmaster.pid} holds its process id. If another program has that id now, for example
 * after a reboot, the file is stale and would block the next start.
 */
final class OrphanedServer {

  private static final int STOP_SECONDS = 10;

  private OrphanedServer() {}

  /** Stops a server that still runs on the data directory, and deletes its pid file. */
  static void stop(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      postmaster(data, Files.readAllLines(pidFile)).ifPresent(OrphanedServer::terminate);
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new PartFailed("Could not delete " + pidFile + ": " + e.getMessage(), e);
    }
  }

  private static Optional<ProcessHandle> postmaster(Path data, List<String> pidFile) {
    try {
      return ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
          .filter(process -> isPostgresOn(data, process.info().commandLine().orElse("")));
    } catch (NumberFormatException | NoSuchElementException emptyOrTorn) {
      return Optional.empty();
    }
  }

  private static boolean isPostgresOn(Path data, String commandLine) {
    return commandLine.contains("/postgres ") && commandLine.contains(data.toString());
  }

  private static void terminate(ProcessHandle postmaster) {
    ChildProcess.signal(postmaster.pid(), "INT");
    postmaster.onExit().completeOnTimeout(postmaster, STOP_SECONDS, TimeUnit.SECONDS).join();
    if (postmaster.isAlive()) {
      postmaster.destroyForcibly();
      postmaster.onExit().join();
    }
  }
}
