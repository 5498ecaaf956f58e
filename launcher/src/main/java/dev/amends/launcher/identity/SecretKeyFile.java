package dev.amends.launcher.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Creates secret keys and passwords on first use and keeps them in files. */
public final class SecretKeyFile {
  private static final int KEY_BYTES = 32;

  private SecretKeyFile() {}

  /** Loads a key, and creates it if the file is missing; only the owner can read the file. */
  public static String load(Path file) {
    return load(file, SecretKeyFile::randomKey);
  }

  /** Loads a secret, and creates it if the file is missing; only the owner can read the file. */
  static synchronized String load(Path file, Supplier<String> secret) {
    try {
      if (!Files.exists(file)) {
        KeyFile.writeSecret(file, secret.get() + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load or create the key in " + file, e);
    }
  }

  private static String randomKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
