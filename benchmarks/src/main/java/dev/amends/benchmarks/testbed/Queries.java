package dev.amends.benchmarks.testbed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Queries on the database of a service. */
public final class Queries {

  private Queries() {}

  /** The number of events in the outbox that are not yet on their topic. */
  public static long countUnpublished(Connection connection) throws SQLException {
    return number(
        connection,
        """
        select count(*) from outbox join outbox_relay using (slot)
        where outbox.sequence > outbox_relay.published_sequence\
        """);
  }

  /**
   * The last sequence number assigned in the outbox.
   *
   * <p>It is cheap to read and increases just before a commit, so that rows need to be counted only
   * afterwards.
   */
  public static long lastOutboxSequence(Connection connection) throws SQLException {
    return number(
        connection, "select case when is_called then last_value else 0 end from outbox_sequence");
  }

  /** The result of a query that returns one number. */
  public static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
