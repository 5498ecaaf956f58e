package dev.amends.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads a lender's books from the databases and the topics: plain SQL and a plain consumer. */
final class Auditor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Platform platform;
  private final String lenderId;

  Auditor(Platform platform, String lenderId) {
    this.platform = platform;
    this.lenderId = lenderId;
  }

  /** Reads everything. */
  Books read() throws SQLException, InterruptedException {
    Books books = new Books();
    for (Service service : Service.values()) {
      try (Connection connection = connect(service)) {
        readMessages(books, service.serviceName(), connection);
        switch (service) {
          case CASE -> readCases(books, connection);
          case ASSESSMENT -> readAssessments(books, connection);
          case CONTACT -> readCallbacks(books, connection);
          case PLAN -> readPlans(books, connection);
        }
      }
    }
    readTopics(books);
    books.behind.putAll(new Backlog(platform).behind());
    return books;
  }

  private Connection connect(Service service) throws SQLException {
    return DriverManager.getConnection(
        platform.database().jdbcUrl(service.database()), service.database(), service.database());
  }

  /** What to do with a row. */
  private interface Reading {
    void row(ResultSet row) throws SQLException;
  }

  /** Runs a query whose one parameter is the lender. */
  private void query(Connection connection, String sql, Reading reading) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, lenderId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reading.row(rows);
        }
      }
    }
  }

  private void readMessages(Books books, String service, Connection connection)
      throws SQLException {
    query(
        connection,
        "select topic, id from inbox where split_part(record_key, ':', 1) = ?",
        row -> books.inbox.add(new Books.Taken(service, row.getString(1), row.getString(2))));
    query(
        connection,
        """
        select topic, event_id, reason from parked_message
        where state = 'PARKED' and split_part(record_key, ':', 1) = ?""",
        row ->
            books.parked.add(
                "%s: %s of %s, %s"
                    .formatted(service, row.getString(2), row.getString(1), row.getString(3))));
    query(
        connection,
        """
        select sequence, id, aggregatetype, aggregateid, type, payload, occurred_at
        from outbox where split_part(aggregateid, ':', 1) = ? order by sequence""",
        row ->
            books.outbox.add(
                new Books.Written(
                    service,
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    json(row.getString(6)),
                    instant(row, 7))));
  }

  private void readCases(Books books, Connection connection) throws SQLException {
    query(
        connection,
        "select record_key, last_sequence from delinquent_account where lender_id = ?",
        row -> books.accounts.add(new Books.Known(row.getString(1), row.getLong(2))));
    query(
        connection,
        """
        select id, record_key, status, overdue_minor, timeline_entries, timeline_hash
        from collection_case where lender_id = ? order by id""",
        row ->
            books.cases.add(
                new Books.Case(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getInt(5),
                    row.getString(6))));
    query(
        connection,
        """
        select e.case_id, e.number, e.what, e.caused_by, e.event_id, e.at, e.business_date,
            e.service, e.why, e.by_name, e.by_role, e.data, e.hash
        from timeline_entry e join collection_case c on c.id = e.case_id
        where c.lender_id = ? order by e.case_id, e.number""",
        row ->
            books.timeline.add(
                new Books.Entry(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    content(row),
                    row.getString(13))));
    query(
        connection,
        """
        select record_key, payment_id, state, coalesce(amount_minor, 0) from payment
        where lender_id = ?""",
        row ->
            books.payments.add(
                new Books.Payment(
                    Service.CASE.serviceName(),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    0,
                    null)));
  }

  /** What the hash of an entry covers, as the documents of case-service lay it down. */
  private static String content(ResultSet row) throws SQLException {
    LocalDate day = row.getObject(7, LocalDate.class);
    return String.join(
        "\n",
        row.getString(1),
        row.getString(2),
        instant(row, 6).toString(),
        Objects.toString(day, ""),
        row.getString(8),
        row.getString(3),
        row.getString(9),
        Objects.toString(row.getString(4), ""),
        row.getString(10),
        row.getString(11),
        row.getString(5),
        row.getString(12));
  }

  private void readAssessments(Books books, Connection connection) throws SQLException {
    query(
        connection,
        "select id from assessment where lender_id = ?",
        row -> books.assessments.add(row.getString(1)));
  }

  private void readCallbacks(Books books, Connection connection) throws SQLException {
    query(
        connection,
        """
        select id, status, due_at < now() - interval '5 seconds' from callback
        where lender_id = ?""",
        row ->
            books.callbacks.add(
                new Books.Callback(row.getString(1), row.getString(2), row.getBoolean(3))));
  }

  private void readPlans(Books books, Connection connection) throws SQLException {
    query(
        connection,
        """
        select account_key, payment_id, state, amount_minor, allocated_minor, plan_id from payment
        where lender_id = ?""",
        row ->
            books.payments.add(
                new Books.Payment(
                    Service.PLAN.serviceName(),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getString(6))));
    query(
        connection,
        "select id, paid_minor from plan where lender_id = ?",
        row -> books.plans.add(new Books.Plan(row.getString(1), row.getLong(2))));
  }

  private void readTopics(Books books) {
    try (KafkaConsumer<String, byte[]> consumer =
        Topics.consumer(platform.broker().bootstrapServers())) {
      Topics.readAll(consumer, Topics.ALL);
      for (ConsumerRecord<String, byte[]> record : Topics.toTheEnd(consumer)) {
        String key = Objects.toString(record.key(), "");
        if (key.equals(lenderId) || key.startsWith(lenderId + ":")) {
          books.published.add(
              new Books.Published(
                  record.topic(), record.partition(), record.offset(), key, Topics.id(record)));
        }
      }
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the outbox holds what is no JSON: " + text, e);
    }
  }
}
