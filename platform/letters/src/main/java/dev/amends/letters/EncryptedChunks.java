package dev.amends.letters;

import dev.amends.conventions.encryption.EncryptedColumns;
import dev.amends.conventions.encryption.EncryptedStore;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;

/** Encrypts the chunks of documents; the hash of a document covers its plain content. */
@Singleton
class EncryptedChunks extends EncryptedStore {

  EncryptedChunks(PersonalDataCipher cipher) {
    super(cipher, EncryptedColumns.of("document_chunk", "content"));
  }

  byte[] encryptChunk(byte[] chunk) {
    return encrypt(chunk);
  }

  /**
   * Decrypts a chunk.
   *
   * @throws IllegalStateException if it was altered, or its key is not in the key set
   */
  byte[] decryptChunk(byte[] stored) {
    return decrypt(stored);
  }
}
