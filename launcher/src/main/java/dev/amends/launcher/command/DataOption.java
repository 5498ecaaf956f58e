package dev.amends.launcher.command;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.RunningPart;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform a verb is about: the one that keeps its data in a directory. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the platform keeps its data. Default: data in the project's folder.")
  private @Nullable Path data;

  /** The project's folder, which the script tells. */
  Path home() {
    return Path.of(System.getProperty("amends.home", ""));
  }

  Path directory() {
    return data == null ? home().toAbsolutePath().resolve("data") : data.toAbsolutePath();
  }

  List<RunningPart> parts() {
    return Platform.partsOf(directory());
  }

  /** The port on which a part listens, or the one on which it does by default. */
  int port(String part, int defaultPort) {
    return parts().stream()
        .filter(running -> running.name().equals(part))
        .mapToInt(RunningPart::port)
        .findFirst()
        .orElse(defaultPort);
  }
}
