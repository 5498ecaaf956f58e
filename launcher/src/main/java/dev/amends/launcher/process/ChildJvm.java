package dev.amends.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The command lines of Java programs that run on the same JDK as this one. */
public final class ChildJvm {

  /** A short start and a small footprint matter more here than the last tenth of speed. */
  private static final List<String> FRUGAL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  private ChildJvm() {}

  /** The command that runs a main class on this program's own class path. */
  public static List<String> ofMainClass(
      Class<?> mainClass, List<String> options, List<String> arguments) {
    return command(options, List.of("-cp", ownClassPath(), mainClass.getName()), arguments);
  }

  /** The command that runs an executable jar. */
  public static List<String> ofJar(Path jar, List<String> options) {
    return command(options, List.of("-jar", jar.toString()), List.of());
  }

  /**
   * The options by which a program keeps an archive of its classes: written when it ends cleanly,
   * used from the next start on, renewed by Java itself when the program changes.
   */
  public static List<String> classArchive(Path file) {
    return List.of(
        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off");
  }

  private static List<String> command(
      List<String> options, List<String> program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FRUGAL);
    command.addAll(options);
    command.addAll(program);
    command.addAll(arguments);
    return command;
  }

  /** Surefire runs tests from a jar that has only a manifest, and tells the real one beside it. */
  private static String ownClassPath() {
    return Stream.of("surefire.test.class.path", "surefire.real.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .filter(path -> !path.isBlank())
        .findFirst()
        .orElseThrow(() -> new PartFailed("This program has no class path to start parts from"));
  }
}
