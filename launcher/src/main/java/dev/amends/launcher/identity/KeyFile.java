package dev.amends.launcher.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes key files atomically, so that no reader finds half a key. */
public final class KeyFile {
  private static final String OWNER_ONLY = "rw-------";

  private KeyFile() {}

  /** Writes a secret, which only the owner can read. */
  public static void writeSecret(Path file, String content) throws IOException {
    write(file, content, OWNER_ONLY);
  }

  /** Writes a public key, which every user of the machine can read. */
  public static void writePublic(Path file, String content) throws IOException {
    write(file, content, "rw-r--r--");
  }

  private static void write(Path file, String content, String permissions) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path written =
        Files.createTempFile(
            directory,
            "key",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    Files.writeString(written, content);
    Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(permissions));
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
