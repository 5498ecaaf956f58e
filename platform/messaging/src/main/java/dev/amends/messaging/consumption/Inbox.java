package dev.amends.messaging.consumption;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records each message once, in the transaction of its effect, so that a duplicate has none. */
@ApplicationScoped
class Inbox {
  private final DataSource database;

  Inbox(DataSource database) {
    this.database = database;
  }

  /** The result of processing a message; the values of the column {@code outcome}. */
  enum Status {
    APPLIED,
    IGNORED,
    SKIPPED,
    PARKED,
    DISCARDED
  }

  /** The CloudEvents identity of a message. */
  record Identity(String source, String id) {
    static Identity of(Message message) {
      return new Identity(message.source(), message.identity());
    }
  }

  /** The new status of a message, with the reason. */
  record StatusChange(Identity identity, Status status, String reason) {
    static StatusChange of(Message message, Status status, String reason) {
      return new StatusChange(Identity.of(message), status, reason);
    }
  }

  /**
   * Adds messages as applied and returns those that are new, in order and without duplicates. A
   * message whose id belongs to one with another key or payload is returned marked as a conflict.
   */
  List<Message> add(List<Message> messages) throws SQLException {
    Set<Identity> inserted = insert(messages);
    List<Message> added = new ArrayList<>();
    List<Message> repeated = new ArrayList<>();
    for (Message message : messages) {
      (inserted.remove(Identity.of(message)) ? added : repeated).add(message);
    }
    return repeated.isEmpty() ? added : markConflicts(messages, added, repeated);
  }

  private List<Message> markConflicts(
      List<Message> messages, List<Message> added, List<Message> repeated) throws SQLException {
    Map<Identity, byte[]> known = contentHashes(repeated);
    IdentityHashMap<Message, Message> conflicts = new IdentityHashMap<>();
    for (Message message : repeated) {
      if (!Arrays.equals(known.get(Identity.of(message)), message.contentHash())) {
        conflicts.put(message, message.asConflict());
      }
    }
    if (conflicts.isEmpty()) {
      return added;
    }
    Set<Identity> inserted = insert(List.copyOf(conflicts.values()));
    Set<Message> first = Collections.newSetFromMap(new IdentityHashMap<>());
    first.addAll(added);
    return messages.stream()
        .map(message -> conflicts.getOrDefault(message, message))
        .filter(candidate -> first.contains(candidate) || inserted.contains(Identity.of(candidate)))
        .toList();
  }

  private Map<Identity, byte[]> contentHashes(List<Message> messages) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select source, id, content from inbox
                join unnest(?, ?) as repeated (source, id) using (source, id)\
                """)) {
      select.setArray(1, texts(connection, messages, Message::source));
      select.setArray(2, texts(connection, messages, Message::identity));
      Map<Identity, byte[]> hashes = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.put(new Identity(rows.getString(1), rows.getString(2)), rows.getBytes(3));
        }
      }
      return hashes;
    }
  }

  boolean contains(Message message) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select 1 from inbox where source = ? and id = ?")) {
      select.setString(1, message.source());
      select.setString(2, message.identity());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private Set<Identity> insert(List<Message> messages) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into inbox (source, id, topic, partition, "offset", record_key, type,
                    content)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning source, id\
                """)) {
      insert.setArray(1, texts(connection, messages, Message::source));
      insert.setArray(2, texts(connection, messages, Message::identity));
      insert.setArray(3, texts(connection, messages, Message::topic));
      insert.setArray(4, numbers(connection, "int4", messages, Message::partition));
      insert.setArray(5, numbers(connection, "int8", messages, Message::offset));
      insert.setArray(6, texts(connection, messages, Message::key));
      insert.setArray(7, texts(connection, messages, Message::type));
      insert.setArray(
          8,
          connection.createArrayOf(
              "bytea", messages.stream().map(Message::contentHash).toArray(byte[][]::new)));
      Set<Identity> inserted = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          inserted.add(new Identity(rows.getString(1), rows.getString(2)));
        }
      }
      return inserted;
    }
  }

  private static Array texts(
      Connection connection, List<Message> messages, Function<Message, @Nullable String> column)
      throws SQLException {
    return connection.createArrayOf("text", messages.stream().map(column).toArray(String[]::new));
  }

  private static Array numbers(
      Connection connection, String type, List<Message> messages, Function<Message, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, messages.stream().map(column).toArray());
  }

  /** Changes the status of messages that were added before. */
  void update(List<StatusChange> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update inbox set outcome = ?, reason = ? where source = ? and id = ?")) {
      for (StatusChange change : changes) {
        update.setString(1, change.status().name());
        update.setString(2, change.reason());
        update.setString(3, change.identity().source());
        update.setString(4, change.identity().id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
