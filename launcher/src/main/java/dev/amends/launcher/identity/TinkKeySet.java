package dev.amends.launcher.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Writes Tink key sets in JSON with one new key of 256 bits. */
final class TinkKeySet {
  private static final int KEY_BYTES = 32;

  private TinkKeySet() {}

  /**
   * Creates a key set.
   *
   * @param type the name of Tink's message for the key
   * @param fields the fields of the message that precede the key itself, with the tag and the
   *     length of the key, in hexadecimal
   */
  static String create(String type, String fields) {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    byte[] message = HexFormat.of().parseHex(fields + HexFormat.of().formatHex(key));
    int id = 1 + random.nextInt(Integer.MAX_VALUE - 1);
    return """
    {"primaryKeyId":%1$d,"key":[{"keyData":{\
    "typeUrl":"type.googleapis.com/google.crypto.tink.%2$s",\
    "value":"%3$s","keyMaterialType":"SYMMETRIC"},\
    "status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}\
    """
        .formatted(id, type, Base64.getEncoder().encodeToString(message));
  }
}
