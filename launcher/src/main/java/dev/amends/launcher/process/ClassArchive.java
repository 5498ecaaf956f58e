package dev.amends.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A class archive (CDS), with which a Java program starts in half the time.
 *
 * <p>Java writes it when the program ends normally, which takes some seconds, and renews it when
 * the program has changed. If several programs start without an archive, only the first one writes
 * it.
 */
public final class ClassArchive {

  private ClassArchive() {}

  /** The JVM options of a program that uses an archive; none while another program writes it. */
  public static List<String> options(Path file) {
    return Files.exists(file) || claim(file.resolveSibling(file.getFileName() + ".claim"))
        ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off")
        : List.of();
  }

  /** Records in a file that a program of this process writes the archive. */
  private static boolean claim(Path file) {
    try {
      if (Files.exists(file) && !isHeld(Files.readString(file))) {
        Files.deleteIfExists(file);
      }
      Files.writeString(
          file, Long.toString(ProcessHandle.current().pid()), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (IOException heldOrNoSuchDirectory) {
      return false;
    }
  }

  private static boolean isHeld(String pid) {
    return !pid.matches("\\d+") || ProcessHandle.of(Long.parseLong(pid)).isPresent();
  }
}
