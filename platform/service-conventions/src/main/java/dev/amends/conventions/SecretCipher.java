package dev.amends.conventions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and authenticates stored data with AES-GCM, under a key derived from a secret. */
public final class SecretCipher {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /**
   * @param secret a secret of high entropy
   * @param purpose a secret yields a separate key for each purpose
   */
  public SecretCipher(String secret, String purpose) {
    this.key = derived(secret, purpose);
  }

  /** Derives the key of a purpose from a secret. */
  public static byte[] derived(String secret, String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((purpose + '\n' + secret).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  /**
   * Encrypts content; the result differs each time.
   *
   * @param owner what the content belongs to; it can be decrypted only for the same owner
   */
  public byte[] encrypt(byte[] content, String owner) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, iv, owner).doFinal(content);
      return ByteBuffer.allocate(IV_BYTES + encrypted.length).put(iv).put(encrypted).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt", e);
    }
  }

  /**
   * Decrypts content.
   *
   * @throws GeneralSecurityException if it was encrypted under another key or for another owner, or
   *     was altered
   */
  public byte[] decrypt(byte[] encrypted, String owner) throws GeneralSecurityException {
    if (encrypted.length < IV_BYTES) {
      throw new GeneralSecurityException("the stored content is too short");
    }
    ByteBuffer stored = ByteBuffer.wrap(encrypted);
    byte[] iv = new byte[IV_BYTES];
    stored.get(iv);
    byte[] content = new byte[stored.remaining()];
    stored.get(content);
    return cipher(Cipher.DECRYPT_MODE, iv, owner).doFinal(content);
  }

  private Cipher cipher(int mode, byte[] iv, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
