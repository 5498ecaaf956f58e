package dev.amends.conventions.encryption;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Re-encrypts with the primary key the personal data that an older key encrypted, so that the older
 * key can be removed from the key set. Append-only tables cannot be changed: as long as they hold
 * rows that an older key encrypted, that key must stay.
 */
@ApplicationScoped
public class ReencryptionJob {
  private static final Logger LOG = Logger.getLogger(ReencryptionJob.class);
  private static final long PAGES_AT_ONCE = 8;

  private final DataSource database;
  private final PersonalDataCipher cipher;
  private final List<EncryptedStore> stores;

  ReencryptionJob(
      DataSource database, PersonalDataCipher cipher, @All List<EncryptedStore> stores) {
    this.database = database;
    this.cipher = cipher;
    this.stores = stores;
  }

  /** Re-encrypts everything that an older key encrypted, if the key set has older keys. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void run() throws SQLException {
    if (!cipher.isRotating()) {
      return;
    }
    for (EncryptedStore store : stores) {
      for (String column : store.columns().names()) {
        run(store.columns(), column);
      }
    }
  }

  private void run(EncryptedColumns columns, String column) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!isAppendOnly(connection, columns.table())) {
        LOG.infof(
            "personal data is encrypted with the primary key column=%s.%s rows=%d",
            columns.table(), column, reencrypt(connection, columns, column));
      } else if (needsOlderKey(connection, columns.table(), column)) {
        LOG.infof(
            "an older key is still needed by records that cannot change column=%s.%s",
            columns.table(), column);
      }
    }
  }

  private static boolean isAppendOnly(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select from pg_trigger where tgrelid = cast(? as regclass) and tgname ="
                + " 'append_only'")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean needsOlderKey(Connection connection, String table, String column)
      throws SQLException {
    byte[] prefix = cipher.primaryPrefix();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select from %1$s where substring(%2$s from 1 for ?) <> ? and length(%2$s) > 0 limit 1"
                .formatted(table, column))) {
      select.setInt(1, prefix.length);
      select.setBytes(2, prefix);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Reads the table once, a few pages per transaction; returns the number of rows changed. */
  private int reencrypt(Connection connection, EncryptedColumns columns, String column)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      int changed = 0;
      long pages = pages(connection, columns.table());
      for (long page = 0; page < pages; page += PAGES_AT_ONCE) {
        Map<String, byte[]> outdated = claimOutdated(connection, columns.table(), column, page);
        replace(connection, columns, column, outdated);
        connection.commit();
        changed += outdated.size();
      }
      return changed;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static long pages(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select pg_relation_size(cast(? as regclass))"
                + " / cast(current_setting('block_size') as integer)")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * Locks the outdated rows of some pages, except erased ones; another instance skips locked rows.
   */
  private Map<String, byte[]> claimOutdated(
      Connection connection, String table, String column, long page) throws SQLException {
    byte[] prefix = cipher.primaryPrefix();
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select cast(ctid as text), %2$s from %1$s
            where ctid >= cast(? as tid) and ctid < cast(? as tid)
                and substring(%2$s from 1 for ?) <> ? and length(%2$s) > 0
            for update skip locked\
            """
                .formatted(table, column))) {
      select.setString(1, "(%d,0)".formatted(page));
      select.setString(2, "(%d,0)".formatted(page + PAGES_AT_ONCE));
      select.setInt(3, prefix.length);
      select.setBytes(4, prefix);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getBytes(2));
        }
      }
    }
    return found;
  }

  private void replace(
      Connection connection, EncryptedColumns columns, String column, Map<String, byte[]> outdated)
      throws SQLException {
    byte[] purpose = columns.purposeBytes();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update %s set %s = ? where ctid = cast(? as tid)"
                .formatted(columns.table(), column))) {
      for (Map.Entry<String, byte[]> row : outdated.entrySet()) {
        update.setBytes(1, cipher.encrypt(cipher.decrypt(row.getValue(), purpose), purpose));
        update.setString(2, row.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
