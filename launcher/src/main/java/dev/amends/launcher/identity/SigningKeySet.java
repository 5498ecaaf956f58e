package dev.amends.launcher.identity;

import java.nio.file.Path;

/**
 * A Tink key set in a file, created on first use with one key for tokens with HMAC-SHA-256. To
 * rotate, add a key to the file and make it the primary one, for example with Tinkey.
 */
public final class SigningKeySet {
  /** Field 2, the algorithm HS256; then tag and length of field 3, the key. */
  private static final String FIELDS = "10011a20";

  private SigningKeySet() {}

  /** Loads the key set as JSON, and creates it if the file is missing. */
  public static String load(Path file) {
    return SecretKeyFile.load(file, () -> TinkKeySet.create("JwtHmacKey", FIELDS));
  }
}
