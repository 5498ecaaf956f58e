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
 * What runs, as files that outlive the launcher: one a part, and a lock.
 *
 * <p>From these {@code status} knows what is up, and the next start knows what a launcher that was
 * killed left running. The operating system lets go of the lock with the launcher's process.
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
   * Takes the directory for this launcher.
   *
   * @throws PartFailed where another launcher has it
   */
  static RunDirectory take(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new PartFailed(
            "The platform is already running on %s. ./amends status shows it."
                .formatted(directory.getParent()));
      }
      return new RunDirectory(directory, channel);
    } catch (IOException e) {
      throw new PartFailed("Could not use " + directory + ": " + e.getMessage(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProgram) {
      return false;
    }
  }

  /** The parts that a directory tells of, whoever runs them. */
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

  /** Tells that a part runs, in place of what was told of it before. */
  void tell(Part part) {
    tell(RunningPart.of(part.name(), part.pid(), part.port()));
  }

  /** Tells that this launcher runs. */
  void tellLauncher() {
    tell(RunningPart.of(RunningPart.LAUNCHER, ProcessHandle.current().pid(), 0));
  }

  private void tell(RunningPart part) {
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

  /** Ends what a killed launcher left running; the database ends its own orphans. */
  void endLeftovers() {
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
    forget();
  }

  private void forget() {
    try {
      for (RunningPart part : parts(directory)) {
        Files.deleteIfExists(directory.resolve(part.name() + ".json"));
      }
    } catch (NoSuchFileException alreadyGone) {
      // Whoever deleted the directory wanted this.
    } catch (IOException e) {
      throw new PartFailed("Could not clear " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Forgets every part, all being stopped, and lets the next launcher in. */
  @Override
  public void close() {
    forget();
    try {
      lock.close();
    } catch (IOException e) {
      throw new PartFailed("Could not release " + directory + ": " + e.getMessage(), e);
    }
  }
}
