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
 * A PostgreSQL that runs on a data directory and whose starter is gone.
 *
 * <p>{@code postmaster.pid} names its process. The number may have gone to another program since,
 * after a restart of the machine say; then the file is a leftover that would block the next start.
 */
final class Orphan {

  private static final int STOP_SECONDS = 10;

  private Orphan() {}

  /** Ends a PostgreSQL that still runs on the data directory, and clears what it left. */
  static void end(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      postmaster(data, Files.readAllLines(pidFile)).ifPresent(Orphan::stop);
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new PartFailed("Could not clear " + pidFile + ": " + e.getMessage(), e);
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

  private static void stop(ProcessHandle postmaster) {
    ChildProcess.signal(postmaster.pid(), "INT");
    postmaster.onExit().completeOnTimeout(postmaster, STOP_SECONDS, TimeUnit.SECONDS).join();
    if (postmaster.isAlive()) {
      postmaster.destroyForcibly();
      postmaster.onExit().join();
    }
  }
}
