package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the outbox in the order of their sequence. */
final class OutboxRows {
  private OutboxRows() {}

  /** One event to publish; everyPartition is set for a watermark. */
  record OutboxRow(
      long sequence,
      UUID id,
      String topic,
      String key,
      String type,
      String payload,
      @Nullable String traceparent,
      Instant occurredAt,
      boolean everyPartition) {}

  /** Reads at most {@code limit} rows of a slot with a sequence in (after, settled]. */
  static List<OutboxRow> read(Connection connection, int slot, long after, long settled, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select sequence, id, aggregatetype, aggregateid, type, payload, traceparent, occurred_at,
                every_partition
            from outbox where slot = ? and sequence > ? and sequence <= ?
            order by sequence limit ?\
            """)) {
      select.setShort(1, (short) slot);
      select.setLong(2, after);
      select.setLong(3, settled);
      select.setInt(4, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getObject(8, OffsetDateTime.class).toInstant(),
                  row.getBoolean(9)));
        }
      }
      return rows;
    }
  }
}
