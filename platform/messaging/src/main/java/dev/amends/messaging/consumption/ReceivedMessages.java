package dev.amends.messaging.consumption;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks up which messages this service has received and how they ended. */
@ApplicationScoped
public class ReceivedMessages {
  private final DataSource database;

  ReceivedMessages(DataSource database) {
    this.database = database;
  }

  /**
   * A received message.
   *
   * @param outcome APPLIED, IGNORED, SKIPPED, PARKED or DISCARDED
   * @param reason why the message had no effect, if it had none, or which of its optional fields
   *     were invalid and dropped
   */
  record ReceivedMessage(
      String source,
      @OperationalText String id,
      String type,
      String topic,
      int partition,
      long offset,
      @OperationalText String outcome,
      @OperationalText @Nullable String reason,
      Instant receivedAt) {}

  /**
   * Returns whether an event of the account was received and is settled: applied, ignored or
   * discarded, but not parked.
   *
   * @param eventId the CloudEvents id
   */
  public boolean isSettled(AccountKey account, String eventId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select 1 from inbox where record_key = ? and id = ? and outcome <> 'PARKED'")) {
      select.setString(1, account.recordKey());
      select.setString(2, eventId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look up the event " + eventId, e);
    }
  }

  /** Returns the newest messages of a record key, the oldest of them first. */
  List<ReceivedMessage> newest(String recordKey, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select * from (
                    select source, id, type, topic, partition, "offset", outcome, reason, received_at
                    from inbox where record_key = ? order by received_at desc limit ?) newest
                order by received_at, "offset\"\
                """)) {
      select.setString(1, recordKey);
      select.setInt(2, limit);
      List<ReceivedMessage> messages = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          messages.add(message(row));
        }
      }
      return messages;
    }
  }

  private static ReceivedMessage message(ResultSet row) throws SQLException {
    return new ReceivedMessage(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getTimestamp(9).toInstant());
  }
}
