package dev.amends.cases.account;

import dev.amends.conventions.encryption.PersonalDataCipher;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Encrypts the facts of borrowers with the primary key if an older key encrypted them, so that the
 * older key can be removed from the key set.
 */
@ApplicationScoped
class ReencryptionJob {
  private static final Logger LOG = Logger.getLogger(ReencryptionJob.class);
  private static final int ACCOUNTS_AT_ONCE = 500;

  private final DataSource database;
  private final PersonalDataCipher cipher;

  ReencryptionJob(DataSource database, PersonalDataCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() throws SQLException {
    if (cipher.isRotating()) {
      LOG.infof("personal data is encrypted with the primary key accounts=%d", reencrypt());
    }
  }

  /** Returns the number of accounts whose facts were encrypted again. */
  int reencrypt() throws SQLException {
    int changed = 0;
    try (Connection connection = database.getConnection()) {
      Map<String, byte[]> found = findOutdated(connection, "");
      while (!found.isEmpty()) {
        String last = "";
        for (Map.Entry<String, byte[]> account : found.entrySet()) {
          changed += replace(connection, account.getKey(), account.getValue());
          last = account.getKey();
        }
        found = findOutdated(connection, last);
      }
    }
    return changed;
  }

  private Map<String, byte[]> findOutdated(Connection connection, String after)
      throws SQLException {
    byte[] prefix = cipher.primaryPrefix();
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select record_key, borrower from delinquent_account
            where record_key > ? and length(borrower) > 0 and substring(borrower from 1 for ?) <> ?
            order by record_key limit ?\
            """)) {
      select.setString(1, after);
      select.setInt(2, prefix.length);
      select.setBytes(3, prefix);
      select.setInt(4, ACCOUNTS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getBytes(2));
        }
      }
    }
    return found;
  }

  /** Replaces the facts unless a report of the lender has replaced them meanwhile. */
  private int replace(Connection connection, String recordKey, byte[] stored) throws SQLException {
    byte[] facts = cipher.decrypt(stored, EncryptedFacts.PURPOSE);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delinquent_account set borrower = ? where record_key = ? and borrower = ?")) {
      update.setBytes(1, cipher.encrypt(facts, EncryptedFacts.PURPOSE));
      update.setString(2, recordKey);
      update.setBytes(3, stored);
      return update.executeUpdate();
    }
  }
}
