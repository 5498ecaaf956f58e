package dev.amends.conventions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the stored answer to a command under the client's idempotency key. The key itself is not
 * stored, so that the database alone does not reveal what the answer contains, such as a phone
 * number; a client that repeats its command sends the key again.
 */
final class AnswerCipher {
  private static final String MAC = "HmacSHA256";
  private static final String OWNER = "";

  private final String idempotencyKey;
  private final SecretCipher cipher;

  AnswerCipher(String idempotencyKey) {
    this.idempotencyKey = idempotencyKey;
    this.cipher = new SecretCipher(idempotencyKey, "answer");
  }

  /** The hash under which the answer is stored. */
  String storedKey() {
    return HexFormat.of().formatHex(SecretCipher.derived(idempotencyKey, "stored key"));
  }

  /** The keyed hash of a request, as lowercase hex. */
  String fingerprint(String request) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(SecretCipher.derived(idempotencyKey, "fingerprint"), MAC));
      return HexFormat.of().formatHex(mac.doFinal(request.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(MAC + " is not available", e);
    }
  }

  /** Encrypts a text; the result is Base64. */
  String encrypt(String text) {
    return Base64.getEncoder()
        .encodeToString(cipher.encrypt(text.getBytes(StandardCharsets.UTF_8), OWNER));
  }

  /**
   * Decrypts a text.
   *
   * @throws IllegalStateException if it was encrypted under another key or was altered
   */
  String decrypt(String encrypted) {
    try {
      return new String(
          cipher.decrypt(Base64.getDecoder().decode(encrypted), OWNER), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt a stored answer", e);
    }
  }
}
