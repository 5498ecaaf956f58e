package dev.amends.conventions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores the first answer to each command with an idempotency key, in the command's transaction.
 */
@ApplicationScoped
class IdempotentAnswers {

  /**
   * The first answer, and the fingerprint of the request that it answers.
   *
   * @param body encrypted by {@link AnswerCipher}
   */
  record Answer(
      String request,
      int status,
      @Nullable String body,
      @Nullable String location,
      @Nullable String etag) {}

  private final DataSource database;

  IdempotentAnswers(DataSource database) {
    this.database = database;
  }

  /**
   * Claims the key for this transaction, or finds the first answer. A second request that arrives
   * while the first is being processed waits here until the first commits.
   */
  Optional<Answer> claim(String caller, String key, String request) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into idempotent_answer (caller, idempotency_key, request, status)
                values (?, ?, ?, 0) on conflict do nothing""")) {
      insert.setString(1, caller);
      insert.setString(2, key);
      insert.setString(3, request);
      return insert.executeUpdate() == 1 ? Optional.empty() : find(connection, caller, key);
    }
  }

  private static Optional<Answer> find(Connection connection, String caller, String key)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select request, status, body, location, etag from idempotent_answer
            where caller = ? and idempotency_key = ?""")) {
      select.setString(1, caller);
      select.setString(2, key);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Answer(
                    rows.getString(1),
                    rows.getInt(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5)))
            : Optional.empty();
      }
    }
  }

  /** Stores the answer; it becomes visible with the effect of the command, or not at all. */
  void store(String caller, String key, Answer answer) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update idempotent_answer set status = ?, body = ?, location = ?, etag = ?
                where caller = ? and idempotency_key = ?""")) {
      update.setInt(1, answer.status());
      update.setString(2, answer.body());
      update.setString(3, answer.location());
      update.setString(4, answer.etag());
      update.setString(5, caller);
      update.setString(6, key);
      update.executeUpdate();
    }
  }

  /** Deletes answers older than an age, by the clock of the database that dated them. */
  void deleteOlderThan(Duration age) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                delete from idempotent_answer
                where answered_at < now() - make_interval(secs => ?)""")) {
      delete.setLong(1, age.toSeconds());
      delete.executeUpdate();
    }
  }
}
