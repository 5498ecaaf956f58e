package dev.amends.launcher.platform;

import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The log files of the parts; those of the previous run end in {@code .log.1}. */
final class Logs {

  private Logs() {}

  /** Renames the log files of the previous run. */
  static void rotate(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try {
      for (Path log : logs(directory)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new PartFailed("Could not rotate the logs in " + directory, e);
    }
  }

  private static List<Path> logs(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".log")).toList();
    }
  }
}
