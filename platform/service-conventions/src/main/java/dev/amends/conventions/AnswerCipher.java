package dev.amends.conventions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the stored answer to a command under the client's idempotency key. The key itself is not
 * stored, so that the database alone does not reveal what the answer contains, such as a phone
 * number; a client that repeats its command sends the key again.
 */
final class AnswerCipher {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String MAC = "HmacSHA256";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String idempotencyKey;

  AnswerCipher(String idempotencyKey) {
    this.idempotencyKey = idempotencyKey;
  }

  /** The hash under which the answer is stored. */
  String storedKey() {
    return HexFormat.of().formatHex(derived("stored key"));
  }

  /** The keyed hash of a request, as lowercase hex. */
  String fingerprint(String request) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(derived("fingerprint"), MAC));
      return HexFormat.of().formatHex(mac.doFinal(request.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(MAC + " is not available", e);
    }
  }

  /** Encrypts a text; the result is Base64. */
  String encrypt(String text) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    try {
      byte[] encrypted =
          cipher(Cipher.ENCRYPT_MODE, iv).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(IV_BYTES + encrypted.length).put(iv).put(encrypted).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt an answer", e);
    }
  }

  /**
   * Decrypts a text.
   *
   * @throws IllegalStateException if it was encrypted under another key or was altered
   */
  String decrypt(String encrypted) {
    ByteBuffer stored = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
    byte[] iv = new byte[IV_BYTES];
    stored.get(iv);
    byte[] content = new byte[stored.remaining()];
    stored.get(content);
    try {
      return new String(cipher(Cipher.DECRYPT_MODE, iv).doFinal(content), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt a stored answer", e);
    }
  }

  private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(
        mode, new SecretKeySpec(derived("answer"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
    return cipher;
  }

  /** Derives a separate key for each purpose. */
  private byte[] derived(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((purpose + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
