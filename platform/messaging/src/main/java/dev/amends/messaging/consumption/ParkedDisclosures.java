package dev.amends.messaging.consumption;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.privacy.OperationalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records who read the payload of a parked message, when and why. */
@ApplicationScoped
class ParkedDisclosures {
  private final DataSource database;

  ParkedDisclosures(DataSource database) {
    this.database = database;
  }

  /**
   * A disclosure of a payload.
   *
   * @param messageId the parked message
   * @param subject the subject of the reader's token; absent if it had none
   * @param reason why they read it, in their words
   */
  record Disclosure(
      UUID id,
      UUID messageId,
      Instant disclosedAt,
      String disclosedBy,
      @OperationalText @Nullable String subject,
      String reason) {}

  /** Records a disclosure in the current transaction. */
  void add(ParkedMessage message, String by, @Nullable String subject, String reason) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into parked_message_disclosure
                    (id, message_id, record_key, disclosed_by, subject, reason)
                values (?, ?, ?, ?, ?, ?)\
                """)) {
      insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
      insert.setObject(2, message.id());
      insert.setString(3, message.message().key());
      insert.setString(4, by);
      insert.setString(5, subject);
      insert.setString(6, reason);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record the disclosure of " + message.id(), e);
    }
  }

  /** Lists disclosures, oldest first. */
  List<Disclosure> list(@Nullable UUID after, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select id, message_id, disclosed_at, disclosed_by, subject, reason
                from parked_message_disclosure where ?::uuid is null or id > ?
                order by id limit ?\
                """)) {
      select.setObject(1, after);
      select.setObject(2, after);
      select.setInt(3, limit);
      List<Disclosure> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(disclosure(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the disclosures", e);
    }
  }

  private static Disclosure disclosure(ResultSet row) throws SQLException {
    return new Disclosure(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getTimestamp(3).toInstant(),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }
}
