package dev.amends.messaging.consumption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stores the messages that could not be applied, in the order of their arrival. */
@ApplicationScoped
class ParkedMessages {
  private static final String COLUMNS =
      """
      id, position, topic, partition, "offset", record_key, headers, payload,
      payload_bytes, reason, field, behind, state, attempts, parked_at, decided_at, decided_by,
      decision_reason\
      """;
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;
  private final ParkedPayloads payloads;

  ParkedMessages(DataSource database, ObjectMapper json, ParkedPayloads payloads) {
    this.database = database;
    this.json = json;
    this.payloads = payloads;
  }

  /** Parks a message in the current transaction and returns the id of the parked message. */
  UUID park(Message message, @Nullable String field, String reason, @Nullable UUID behind) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into parked_message (id, topic, partition, "offset", record_key, source,
                    event_id, type, headers, payload, payload_bytes, reason, field, behind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)\
                """)) {
      insert.setObject(1, id);
      insert.setString(2, message.topic());
      insert.setInt(3, message.partition());
      insert.setLong(4, message.offset());
      insert.setString(5, message.key());
      insert.setString(6, message.source());
      insert.setString(7, message.identity());
      insert.setString(8, message.type());
      insert.setString(9, json.writeValueAsString(message.storedHeaders()));
      insert.setBytes(10, payloads.encrypt(id, message.payload()));
      insert.setInt(11, message.payload().length);
      insert.setString(12, reason);
      insert.setString(13, field);
      insert.setObject(14, behind);
      insert.executeUpdate();
      return id;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("cannot park the message at " + message, e);
    }
  }

  /** Returns the id of the first parked message of each record key that has one. */
  Map<String, UUID> heads(Collection<String> recordKeys) throws SQLException {
    Map<String, UUID> heads = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select distinct on (record_key) record_key, id from parked_message
                where state = 'PARKED' and record_key = any (?) order by record_key, position\
                """)) {
      select.setArray(1, connection.createArrayOf("text", recordKeys.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          heads.put(rows.getString(1), rows.getObject(2, UUID.class));
        }
      }
    }
    return heads;
  }

  Optional<ParkedMessage> find(UUID id) {
    return query("where id = ?", 1, id).stream().findFirst();
  }

  /** Returns the first parked message of a record key. */
  Optional<ParkedMessage> head(String recordKey) {
    return query("where state = 'PARKED' and record_key = ? order by position", 1, recordKey)
        .stream()
        .findFirst();
  }

  /**
   * Lists messages in the order of arrival.
   *
   * @param key the record key, even of messages that are parked outside the order of their account;
   *     null for all
   */
  List<ParkedMessage> list(String state, @Nullable String key, long afterPosition, int limit) {
    String where = "where state = ? and position > ?";
    return key == null
        ? query(where + " order by position", limit, state, afterPosition)
        : query(
            where
                + " and coalesce(record_key, headers ->> 'amends_foreign_key') = ?"
                + " order by position",
            limit,
            state,
            afterPosition,
            key);
  }

  private List<ParkedMessage> query(String where, int limit, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + COLUMNS + " from parked_message " + where + " limit " + limit)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<ParkedMessage> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
      return found;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("cannot read parked messages", e);
    }
  }

  private ParkedMessage row(ResultSet row) throws SQLException, JsonProcessingException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp decidedAt = row.getTimestamp("decided_at");
    byte[] payload = row.getBytes("payload");
    Message message =
        new Message(
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("offset"),
            row.getString("record_key"),
            json.readValue(row.getString("headers"), HEADERS),
            payload == null ? new byte[0] : payloads.decrypt(id, payload),
            row.getTimestamp("parked_at").toInstant());
    return new ParkedMessage(
        id,
        row.getLong("position"),
        message,
        row.getInt("payload_bytes"),
        payload == null,
        row.getString("reason"),
        row.getString("field"),
        row.getObject("behind", UUID.class),
        row.getString("state"),
        row.getInt("attempts"),
        row.getTimestamp("parked_at").toInstant(),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("decided_by"),
        row.getString("decision_reason"));
  }

  void release(UUID id, String by) {
    update("state = 'RELEASED', decided_at = now(), decided_by = ?", id, by);
  }

  void discard(UUID id, String by, @Nullable DiscardReason reason) {
    update(
        "state = 'DISCARDED', decided_at = now(), decided_by = ?, decision_reason = ?",
        id,
        by,
        reason == null ? null : reason.name());
  }

  /** Reverts a decision in the transaction that made it. */
  void reopen(UUID id) {
    update("state = 'PARKED', decided_at = null, decided_by = null", id);
  }

  /** Records that a message was rejected again, and why; it no longer waits for another one. */
  void recordRejection(UUID id, String reason) {
    update("attempts = attempts + 1, behind = null, reason = ?", id, reason);
  }

  private void update(String change, UUID id, @Nullable String... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update parked_message set " + change + " where id = ?")) {
      for (int i = 0; i < values.length; i++) {
        update.setString(i + 1, values[i]);
      }
      update.setObject(values.length + 1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot update the parked message " + id, e);
    }
  }
}
