package dev.amends.messaging.consumption;

import dev.amends.conventions.SecretCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Encrypts the payload of a parked message for storage, without the fields that nobody needs. */
@ApplicationScoped
class ParkedPayloads {
  private final List<SecretCipher> ciphers;

  ParkedPayloads(ParkedMessageConfig config) {
    this.ciphers =
        Stream.concat(Stream.of(config.encryptionKey()), config.previousEncryptionKey().stream())
            .map(secret -> new SecretCipher(secret, "parked payload"))
            .toList();
  }

  byte[] encrypt(UUID id, byte[] payload) {
    return ciphers.getFirst().encrypt(IdentityNumbers.withhold(payload), id.toString());
  }

  /**
   * Decrypts a stored payload.
   *
   * @throws IllegalStateException if it was stored under a key that is not configured
   */
  byte[] decrypt(UUID id, byte[] stored) {
    GeneralSecurityException failure = null;
    for (SecretCipher cipher : ciphers) {
      try {
        return cipher.decrypt(stored, id.toString());
      } catch (GeneralSecurityException e) {
        failure = e;
      }
    }
    throw new IllegalStateException(
        "the parked message "
            + id
            + " was encrypted under another amends.messaging.parked-messages.encryption-key",
        failure);
  }
}
