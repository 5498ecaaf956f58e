package dev.amends.launcher.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Records the running parts in files, one for each part, and locks the data directory.
 *
 * <p>The files outlive the launcher: {@code status} reads them, and the next start finds what a
 * killed launcher left running. The operating system releases the lock when the launcher ends.
 */
final class RunDirectory implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POSTGRES = "postgres";
  private static final int STOP_SECONDS = 10;

  private final Path directory;
  private final FileChannel lock;

  private RunDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Locks the directory for this launcher.
   *
   * @throws PartFailed if another launcher holds the lock
   */
  static RunDirectory lock(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw new PartFailed(
            "The platform already runs on %s. Run ./amends status to see its parts."
                .formatted(directory.getParent()));
      }
      return new RunDirectory(directory, channel);
    } catch (IOException e) {
      throw new PartFailed("Could not use " + directory + ": " + e.getMessage(), e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProgram) {
      return false;
    }
  }

  /** The parts recorded in a directory. */
  static List<RunningPart> parts(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .flatMap(RunDirectory::read)
          .toList();
    } catch (IOException e) {
      throw new PartFailed("Could not read " + directory + ": " + e.getMessage(), e);
    }
  }

  private static Stream<RunningPart> read(Path file) {
    try {
      return Stream.of(JSON.readValue(file.toFile(), RunningPart.class));
    } catch (IOException tornOrGone) {
      return Stream.empty();
    }
  }

  /** Records a running part, and replaces its earlier record. */
  void record(Part part) {
    record(RunningPart.of(part.name(), part.pid(), part.port()));
  }

  /** Records this launcher. */
  void recordLauncher() {
    record(RunningPart.of(RunningPart.LAUNCHER, ProcessHandle.current().pid(), 0));
  }

  /** Records a part that the launcher itself is, such as the provider that signs users in. */
  void recordOwnPart(String name, int port) {
    record(RunningPart.of(name, ProcessHandle.current().pid(), port));
  }

  private void record(RunningPart part) {
    try {
      Path written = Files.createTempFile(directory, part.name(), ".tmp");
      JSON.writeValue(written.toFile(), part);
      Files.move(
          written,
          directory.resolve(part.name() + ".json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PartFailed("Could not write to " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Stops what a killed launcher left running, except PostgreSQL, which is stopped separately. */
  void stopLeftovers() {
    List<ProcessHandle> leftovers =
        parts(directory).stream()
            .filter(part -> !part.name().equals(POSTGRES))
            .flatMap(part -> part.process().stream())
            .toList();
    leftovers.forEach(leftover -> ChildProcess.signal(leftover.pid(), "TERM"));
    for (ProcessHandle leftover : leftovers) {
      leftover.onExit().completeOnTimeout(leftover, STOP_SECONDS, TimeUnit.SECONDS).join();
      if (leftover.isAlive()) {
        leftover.destroyForcibly();
        leftover.onExit().join();
      }
    }
    deleteRecords();
  }

  private void deleteRecords() {
    try {
      for (RunningPart part : parts(directory)) {
        Files.deleteIfExists(directory.resolve(part.name() + ".json"));
      }
    } catch (NoSuchFileException alreadyGone) {
      // Somebody deleted the directory.
    } catch (IOException e) {
      throw new PartFailed("Could not clear " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Deletes the records of the stopped parts and releases the lock. */
  @Override
  public void close() {
    deleteRecords();
    try {
      lock.close();
    } catch (IOException e) {
      throw new PartFailed("Could not release " + directory + ": " + e.getMessage(), e);
    }
  }
}
