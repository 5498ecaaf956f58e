package dev.amends.messaging.consumption;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parked messages that can be decided together. Only the first parked message of a key
 * can be decided, so that only those are found.
 */
@ApplicationScoped
class ParkedSelection {
  private static final String SELECT =
      """
      with head as (
          select distinct on (coalesce(record_key, id::text))
              id, position, record_key, topic, type, field, reason, parked_at,
              coalesce(record_key, headers ->> 'amends_foreign_key') as claimed_key
          from parked_message where state = 'PARKED'
          order by coalesce(record_key, id::text), position),
      found as (
          select * from head
          where (?::text is null or claimed_key = ?)
              and (?::text is null or claimed_key = ? or starts_with(claimed_key, ? || ':'))
              and (?::text is null or topic = ?)
              and (?::text is null or type = ?)
              and (?::text is null or field = ?)
              and (?::text is null or starts_with(reason, ?))
              and (?::timestamptz is null or parked_at < ?))
      select id, claimed_key, type, field, reason,
          (select count(*) from parked_message w
              where w.state = 'PARKED' and w.record_key = found.record_key
                  and w.position > found.position),
          count(*) over ()
      from found order by position limit ?\
      """;

  private final DataSource database;

  ParkedSelection(DataSource database) {
    this.database = database;
  }

  /**
   * A message that can be decided.
   *
   * @param key the record key, even of a message that is parked outside the order of its account
   * @param waiting the number of messages that wait behind it
   */
  record Head(
      UUID id,
      @Nullable String key,
      String type,
      @Nullable String field,
      String reason,
      long waiting) {}

  /**
   * What a filter selects.
   *
   * @param matched the number of messages that match, including those beyond the limit
   * @param heads the first of them, in the order of arrival
   */
  record Selected(long matched, List<Head> heads) {}

  Selected find(ParkedFilter filter, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      int next = bind(select, 1, filter.key(), 2);
      next = bind(select, next, filter.lenderId(), 3);
      next = bind(select, next, filter.topic(), 2);
      next = bind(select, next, filter.type(), 2);
      next = bind(select, next, filter.field(), 2);
      next = bind(select, next, filter.reason(), 2);
      Timestamp before =
          filter.parkedBefore() == null ? null : Timestamp.from(filter.parkedBefore());
      select.setTimestamp(next++, before);
      select.setTimestamp(next++, before);
      select.setInt(next, limit);
      return read(select);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot select parked messages", e);
    }
  }

  private static int bind(
      PreparedStatement select, int first, @Nullable String value, int occurrences)
      throws SQLException {
    for (int i = 0; i < occurrences; i++) {
      select.setString(first + i, value);
    }
    return first + occurrences;
  }

  private static Selected read(PreparedStatement select) throws SQLException {
    List<Head> heads = new ArrayList<>();
    long matched = 0;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        heads.add(
            new Head(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getLong(6)));
        matched = rows.getLong(7);
      }
    }
    return new Selected(matched, heads);
  }
}
