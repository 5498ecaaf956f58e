package dev.amends.conventions.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Encrypts and authenticates personal data with the primary key of the configured key set. */
public class PersonalDataCipher {
  private static final int PREFIX_BYTES = 5;
  private static final byte PREFIX_OF_TINK = 1;

  private final String configurationKey;
  private final Aead cipher;
  private final int primaryKeyId;
  private final boolean rotating;

  /**
   * Loads a key set.
   *
   * @param configurationKey the configuration key that holds the key set, named in errors
   * @param keySet a Tink key set in JSON with AEAD keys
   * @throws IllegalArgumentException if the key set cannot be read
   */
  public PersonalDataCipher(String configurationKey, String keySet) {
    this.configurationKey = configurationKey;
    try {
      AeadConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(keySet, InsecureSecretKeyAccess.get());
      this.cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      this.primaryKeyId = keys.getPrimary().getId();
      this.rotating = keys.size() > 1;
    } catch (GeneralSecurityException e) {
      // The cause may quote the key.
      throw new IllegalArgumentException(
          configurationKey + " must be a Tink key set in JSON with AEAD keys (was not readable)");
    }
  }

  /**
   * Encrypts content; the result differs each time.
   *
   * @param purpose what the content is; it can be decrypted only for the same purpose
   */
  public byte[] encrypt(byte[] content, byte[] purpose) {
    try {
      return cipher.encrypt(content, purpose);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt", e);
    }
  }

  /**
   * Decrypts content.
   *
   * @throws IllegalStateException if it was altered, or its key is not in the key set
   */
  public byte[] decrypt(byte[] encrypted, byte[] purpose) {
    try {
      return cipher.decrypt(encrypted, purpose);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "cannot decrypt: the content was altered, or its key is missing in " + configurationKey,
          e);
    }
  }

  /** Whether the key set has older keys beside the primary one. */
  public boolean isRotating() {
    return rotating;
  }

  /** The first bytes of everything that the primary key encrypted. */
  public byte[] primaryPrefix() {
    return ByteBuffer.allocate(PREFIX_BYTES).put(PREFIX_OF_TINK).putInt(primaryKeyId).array();
  }
}
