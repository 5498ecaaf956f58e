package dev.amends.messaging.consumption;

import dev.amends.messaging.codec.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What has been taken in, once each; in the transaction of its effect. */
@ApplicationScoped
class Inbox {
  private final DataSource database;

  Inbox(DataSource database) {
    this.database = database;
  }

  /** The identity of a message for all time. */
  record Identity(String source, String id) {
    static Identity of(Message message) {
      return new Identity(message.source(), message.identity());
    }
  }

  /** Marks messages as taken in and returns those that were not before; the first of doubles. */
  List<Message> takeIn(List<Message> messages) throws SQLException {
    Set<Identity> unseen = insert(messages);
    List<Message> fresh = new ArrayList<>();
    for (Message message : messages) {
      if (unseen.remove(Identity.of(message))) {
        fresh.add(message);
      }
    }
    return fresh;
  }

  /** Whether a message was taken in before. */
  boolean knows(Message message) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement look =
            connection.prepareStatement("select 1 from inbox where source = ? and id = ?")) {
      look.setString(1, message.source());
      look.setString(2, message.identity());
      try (ResultSet row = look.executeQuery()) {
        return row.next();
      }
    }
  }

  private Set<Identity> insert(List<Message> messages) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into inbox (source, id, topic, partition, "offset", record_key, type)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning source, id""")) {
      insert.setArray(1, texts(connection, messages, Message::source));
      insert.setArray(2, texts(connection, messages, Message::identity));
      insert.setArray(3, texts(connection, messages, Message::topic));
      insert.setArray(
          4,
          connection.createArrayOf(
              "int4", messages.stream().map(Message::partition).toArray(Object[]::new)));
      insert.setArray(
          5,
          connection.createArrayOf(
              "int8", messages.stream().map(Message::offset).toArray(Object[]::new)));
      insert.setArray(6, texts(connection, messages, Message::key));
      insert.setArray(7, texts(connection, messages, Message::type));
      Set<Identity> unseen = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          unseen.add(new Identity(rows.getString(1), rows.getString(2)));
        }
      }
      return unseen;
    }
  }

  private static Array texts(
      Connection connection, List<Message> messages, Function<Message, @Nullable String> column)
      throws SQLException {
    return connection.createArrayOf("text", messages.stream().map(column).toArray(String[]::new));
  }

  /** A message that had no effect, and why. */
  record WithoutEffect(Identity identity, String outcome, String reason) {}

  /** Notes which messages had no effect. */
  void note(List<WithoutEffect> withoutEffect) throws SQLException {
    if (withoutEffect.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update inbox set outcome = ?, reason = ? where source = ? and id = ?")) {
      for (WithoutEffect one : withoutEffect) {
        update.setString(1, one.outcome());
        update.setString(2, one.reason());
        update.setString(3, one.identity().source());
        update.setString(4, one.identity().id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
