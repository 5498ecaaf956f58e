package dev.amends.messaging.consumption;

import dev.amends.conventions.SecretCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Encrypts the payloads of parked messages, without identity numbers, and deletes old ones. */
@ApplicationScoped
class ParkedPayloads {
  private final DataSource database;
  private final List<SecretCipher> ciphers;

  ParkedPayloads(DataSource database, ParkedMessageConfig config) {
    this.database = database;
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

  /**
   * Deletes the payloads of messages that were decided some days ago.
   *
   * @param limit the maximum number of payloads to delete
   * @return the number of payloads deleted
   */
  int purge(int daysAfterDecision, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update parked_message set payload = null where id in (
                    select id from parked_message
                    where state <> 'PARKED' and payload is not null
                        and decided_at < now() - make_interval(days => ?)
                    limit ?)\
                """)) {
      update.setInt(1, daysAfterDecision);
      update.setInt(2, limit);
      return update.executeUpdate();
    }
  }
}
