package dev.amends.cases.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Encrypts and authenticates personal data with the primary key of the configured key set. */
@ApplicationScoped
@Startup // so that an invalid key set prevents startup
public class PersonalDataCipher {
  private static final int PREFIX_BYTES = 5;
  private static final byte PREFIX_OF_TINK = 1;

  private final Aead cipher;
  private final int primaryKeyId;
  private final boolean rotating;

  PersonalDataCipher(EncryptionConfig config) {
    try {
      AeadConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(config.keySet(), InsecureSecretKeyAccess.get());
      this.cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      this.primaryKeyId = keys.getPrimary().getId();
      this.rotating = keys.size() > 1;
    } catch (GeneralSecurityException e) {
      // The cause may quote the key.
      throw new IllegalArgumentException(
          "amends.cases.encryption.key-set must be a Tink key set in JSON with AEAD keys (was not"
              + " readable)");
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
          "cannot decrypt: the content was altered, or its key is missing in"
              + " amends.cases.encryption.key-set",
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
