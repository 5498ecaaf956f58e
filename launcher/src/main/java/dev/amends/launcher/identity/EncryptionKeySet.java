package dev.amends.launcher.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A Tink key set in a file, created on first use with one AES-256-GCM key. To rotate, add a key to
 * the file and make it the primary one, for example with Tinkey.
 */
public final class EncryptionKeySet {
  private static final int KEY_BYTES = 32;

  /** Tag and length of field 3 of Tink's message AesGcmKey, which is the key itself. */
  private static final byte[] FIELD_KEY_VALUE = {0x1a, KEY_BYTES};

  private EncryptionKeySet() {}

  /** Loads the key set as JSON, and creates it if the file is missing. */
  public static String load(Path file) {
    return SecretKeyFile.load(file, EncryptionKeySet::create);
  }

  private static String create() {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    byte[] message = new byte[FIELD_KEY_VALUE.length + KEY_BYTES];
    System.arraycopy(FIELD_KEY_VALUE, 0, message, 0, FIELD_KEY_VALUE.length);
    System.arraycopy(key, 0, message, FIELD_KEY_VALUE.length, KEY_BYTES);
    int id = 1 + random.nextInt(Integer.MAX_VALUE - 1);
    return """
    {"primaryKeyId":%1$d,"key":[{"keyData":{\
    "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
    "value":"%2$s","keyMaterialType":"SYMMETRIC"},\
    "status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}\
    """
        .formatted(id, Base64.getEncoder().encodeToString(message));
  }
}
