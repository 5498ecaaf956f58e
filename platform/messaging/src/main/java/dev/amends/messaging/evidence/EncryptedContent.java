package dev.amends.messaging.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.conventions.encryption.EncryptedColumns;
import dev.amends.conventions.encryption.EncryptedStore;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Encrypts the content of evidence records; their hash covers the plain content. */
@Singleton
class EncryptedContent extends EncryptedStore {

  EncryptedContent(PersonalDataCipher cipher) {
    super(cipher, EncryptedColumns.of("evidence_record", "content"));
  }

  byte @Nullable [] encryptText(@Nullable String content) {
    return content == null ? null : encrypt(content.getBytes(UTF_8));
  }

  /**
   * Decrypts the content of a record; null once it was erased.
   *
   * @throws IllegalStateException if it was altered, or its key is not in the key set
   */
  @Nullable String decryptText(byte @Nullable [] stored) {
    return stored == null || stored.length == 0 ? null : new String(decrypt(stored), UTF_8);
  }
}
