package dev.amends.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories that other users of the machine cannot read: they hold personal data and keys. */
public final class OwnerOnly {

  private static final String PERMISSIONS = "rwx------";

  private OwnerOnly() {}

  /** Creates a directory, or closes an existing one. */
  public static void create(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(PERMISSIONS));
  }
}
