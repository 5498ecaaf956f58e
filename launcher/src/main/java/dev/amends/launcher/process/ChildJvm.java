package dev.amends.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds command lines for Java programs that run on the same JDK as this one. */
public final class ChildJvm {

  /** Favours a short start and little memory over peak speed. */
  private static final List<String> SMALL_FOOTPRINT =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  private ChildJvm() {}

  /**
   * The command that runs a main class of the launcher: from the packaged launcher and with a class
   * archive beside it, if this program uses that jar, else with the class path of this program.
   */
  public static List<String> ofLauncherClass(
      Class<?> mainClass, List<String> options, List<String> arguments) {
    return packagedLauncher()
        .map(jar -> ofPackagedClass(jar, mainClass, options, arguments))
        .orElseGet(() -> ofMainClass(mainClass, options, arguments));
  }

  private static List<String> ofPackagedClass(
      Path jar, Class<?> mainClass, List<String> options, List<String> arguments) {
    List<String> all = new ArrayList<>(options);
    all.addAll(ClassArchive.options(jar.resolveSibling(mainClass.getSimpleName() + ".jsa")));
    String classPath = jar + File.pathSeparator + libraries(jar).resolve("*");
    return command(all, List.of("-cp", classPath, mainClass.getName()), arguments);
  }

  private static Optional<Path> packagedLauncher() {
    return Stream.of(ownClassPath().split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.endsWith("launcher.jar") && Files.isDirectory(libraries(jar)))
        .findFirst();
  }

  private static Path libraries(Path jar) {
    return jar.resolveSibling("lib");
  }

  /** The command that runs a main class with the class path of this program. */
  public static List<String> ofMainClass(
      Class<?> mainClass, List<String> options, List<String> arguments) {
    return command(options, List.of("-cp", ownClassPath(), mainClass.getName()), arguments);
  }

  /** The command that runs an executable jar. */
  public static List<String> ofJar(Path jar, List<String> options) {
    return command(options, List.of("-jar", jar.toString()), List.of());
  }

  private static List<String> command(
      List<String> options, List<String> program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL_FOOTPRINT);
    command.addAll(options);
    command.addAll(program);
    command.addAll(arguments);
    return command;
  }

  /**
   * Surefire starts tests from a jar without classes and passes the real class path in a property.
   */
  private static String ownClassPath() {
    return Stream.of("surefire.test.class.path", "surefire.real.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .filter(path -> !path.isBlank())
        .findFirst()
        .orElseThrow(
            () ->
                new PartFailed(
                    "The class path of this program is unknown, so no part can be started"));
  }
}
