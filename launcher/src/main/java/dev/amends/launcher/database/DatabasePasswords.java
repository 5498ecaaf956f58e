package dev.amends.launcher.database;

import dev.amends.launcher.identity.SecretKeyFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passwords of the database roles, each in a file that only the owner can read. */
public final class DatabasePasswords {

  private final Path keys;

  /** Describes the passwords in a directory; it need not exist yet. */
  public DatabasePasswords(Path keys) {
    this.keys = keys;
  }

  /** The password of a role, which is created on first use. */
  String create(String role) {
    return SecretKeyFile.load(file(role));
  }

  /**
   * The password of a role that was created before. A database that another program created, such
   * as that of docker-compose.yml, uses the name of the role.
   */
  public String find(String role) {
    return Files.exists(file(role)) ? create(role) : role;
  }

  /** The file of a role's password. */
  Path file(String role) {
    return keys.resolve("postgres-" + role + ".password");
  }
}
