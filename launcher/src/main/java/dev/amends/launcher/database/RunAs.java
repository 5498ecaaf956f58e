package dev.amends.launcher.database;

import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The user that runs PostgreSQL, which refuses to run as root. */
enum RunAs {
  /** The current user, who is not root. */
  CURRENT_USER(-1),
  /** Root inside a user namespace, where root has no privileges. */
  ROOT_IN_A_NAMESPACE(0, "unshare", "-U"),
  /**
   * User nobody, if a container forbids user namespaces. It keeps root's access to directories, so
   * that the project can be in root's home.
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

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> prefix;

  RunAs(int owner, String... prefix) {
    this.owner = owner;
    this.prefix = List.of(prefix);
  }

  /**
   * Returns the first option that works on this machine.
   *
   * @throws PartFailed if the current user is root and no option works
   */
  static RunAs detect() {
    if (!System.getProperty("user.name").equals("root")) {
      return CURRENT_USER;
    }
    return Stream.of(ROOT_IN_A_NAMESPACE, NOBODY)
        .filter(RunAs::works)
        .findFirst()
        .orElseThrow(
            () ->
                new PartFailed(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                        + " Install util-linux (Debian: apt install util-linux) or run ./amends as"
                        + " another user."));
  }

  /** Whether this machine supports the option. */
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

  /** The command line that runs a program as this user. */
  List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program);
    return command;
  }

  /** Makes this user the owner of a directory and its content. */
  void takeOwnership(Path directory) throws IOException {
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
