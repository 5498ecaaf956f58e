package dev.amends.launcher.identity;

import java.nio.file.Path;

/**
 * A Tink key set in a file, created on first use with one AES-256-GCM key. To rotate, add a key to
 * the file and make it the primary one, for example with Tinkey.
 */
public final class EncryptionKeySet {
  /** Tag and length of field 3, the key. */
  private static final String FIELDS = "1a20";

  private EncryptionKeySet() {}

  /** Loads the key set as JSON, and creates it if the file is missing. */
  public static String load(Path file) {
    return SecretKeyFile.load(file, () -> TinkKeySet.create("AesGcmKey", FIELDS));
  }
}
