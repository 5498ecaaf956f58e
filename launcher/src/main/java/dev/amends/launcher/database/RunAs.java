package dev.amends.launcher.database;

import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs: it refuses to run as root, and the platform must not. */
enum RunAs {
  /** As whoever runs the platform, who is not root. */
  ONESELF(-1),
  /** As root who, in a user namespace of his own, is nobody. */
  ROOT_IN_A_NAMESPACE(0, "unshare", "-U"),
  /**
   * As nobody, where a container forbids namespaces. He keeps root's way through folders, so that
   * the platform may lie in root's home.
   */
  NOBODY(
      65_534,
      "setpriv",
      "--securebits=+no_setuid_fixup",
      "--reuid=65534",
      "--regid=65534",
      "--clear-groups",
      "--inh-caps=-all,+dac_override,+dac_read_search",
      "--ambient-caps=-all,+dac_override,+dac_read_search");

  private final int owner;

  @SuppressWarnings("ImmutableEnumChecker") // What List.of makes is immutable.
  private final List<String> prefix;

  RunAs(int owner, String... prefix) {
    this.owner = owner;
    this.prefix = List.of(prefix);
  }

  /**
   * What works here.
   *
   * @throws PartFailed where this is root, and nothing does
   */
  static RunAs here() {
    if (!System.getProperty("user.name").equals("root")) {
      return ONESELF;
    }
    return Stream.of(ROOT_IN_A_NAMESPACE, NOBODY)
        .filter(RunAs::works)
        .findFirst()
        .orElseThrow(
            () ->
                new PartFailed(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv (Debian:"
                        + " apt install util-linux) may change that here. Run ./amends as another"
                        + " user."));
  }

  /** Whether this machine allows it. */
  boolean works() {
    try {
      return new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** The command line that runs a program so. */
  List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program);
    return command;
  }

  /** Gives a directory to him who must own it, whoever it was made by. */
  void own(Path directory) throws IOException {
    if (owner < 0 || Files.getAttribute(directory, "unix:uid").equals(owner)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.toList()) {
        Files.setAttribute(path, "unix:uid", owner);
      }
    }
  }
}
