package dev.amends.benchmarks.close;

import dev.amends.benchmarks.measure.Throughput;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Topic;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Closes a business day as plain SQL with the guarantees of the service. The close of a partition
 * is one transaction: it records the message and the closed day, and one statement makes the
 * changes.
 */
public final class SqlClose {
  /** A slot without a relay, so that rows of the outbox are not published. */
  public static final short SLOT = 99;

  private static final String RECEIVE =
      """
      insert into inbox (source, id, topic, partition, "offset", record_key, type, content)
      values ('urn:bench', ?, '%s', ?, 0, ?, '%s', sha256('{}'))\
      """
          .formatted(Topic.LENDER_ACCOUNTS.topicName(), Event.type(BusinessDayClosed.class));

  private static final String CLOSE =
      "insert into closed_business_day (lender_id, partition, closed_on) values (?, ?, ?)";

  private final Connection connection;
  private final LocalDate day;
  private final String change;

  /**
   * Prepares the closes of a day.
   *
   * @param change the statement that makes the changes of one partition; its parameters are the
   *     lender and the partition
   */
  public SqlClose(Connection connection, LocalDate day, String change) throws SQLException {
    this.connection = connection;
    this.day = day;
    this.change = change;
    try (Statement statement = connection.createStatement()) {
      // A separate sequence for the outbox, because the relay reads the other one.
      statement.execute("create sequence bare_sequence");
    }
  }

  /** Closes the day of a lender. */
  Throughput run(String lenderId, int changed) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement receive = connection.prepareStatement(RECEIVE);
        PreparedStatement close = connection.prepareStatement(CLOSE);
        PreparedStatement apply = connection.prepareStatement(change)) {
      long startedAt = System.nanoTime();
      for (int partition = 0; partition < EmbeddedBroker.PARTITIONS; partition++) {
        receive.setString(1, lenderId + "/partition-" + partition);
        receive.setInt(2, partition);
        receive.setString(3, lenderId);
        receive.executeUpdate();
        close.setString(1, lenderId);
        close.setInt(2, partition);
        close.setObject(3, day);
        close.executeUpdate();
        apply.setString(1, lenderId);
        apply.setInt(2, partition);
        apply.executeUpdate();
        connection.commit();
      }
      return Throughput.since(startedAt, changed);
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
