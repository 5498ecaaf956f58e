package dev.amends.launcher.command;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.RunningPart;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option for the data directory, which identifies a platform. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory of the platform. Default: data in the project folder.")
  private @Nullable Path data;

  /** The project folder, which the {@code amends} script passes. */
  Path home() {
    return Path.of(System.getProperty("amends.home", ""));
  }

  Path directory() {
    return data == null ? home().toAbsolutePath().resolve("data") : data.toAbsolutePath();
  }

  List<RunningPart> parts() {
    return Platform.partsOf(directory());
  }

  /** The port of a running part, or its default port. */
  int port(String part, int defaultPort) {
    return parts().stream()
        .filter(running -> running.name().equals(part))
        .mapToInt(RunningPart::port)
        .findFirst()
        .orElse(defaultPort);
  }
}
