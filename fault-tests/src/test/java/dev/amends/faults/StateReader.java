package dev.amends.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.faults.RecordedState.AccountRow;
import dev.amends.faults.RecordedState.CallbackRow;
import dev.amends.faults.RecordedState.CaseRow;
import dev.amends.faults.RecordedState.EvidenceRow;
import dev.amends.faults.RecordedState.InboxRow;
import dev.amends.faults.RecordedState.OutboxRow;
import dev.amends.faults.RecordedState.PaymentRow;
import dev.amends.faults.RecordedState.PlanRow;
import dev.amends.faults.RecordedState.PublishedRecord;
import dev.amends.faults.RecordedState.TimelineRow;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a lender from the databases and topics, with plain SQL and a plain consumer.
 */
final class StateReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Platform platform;
  private final String lenderId;

  StateReader(Platform platform, String lenderId) {
    this.platform = platform;
    this.lenderId = lenderId;
  }

  /** Reads everything. */
  RecordedState read() throws SQLException, InterruptedException {
    RecordedState state = new RecordedState();
    for (Service service : Service.values()) {
      try (Connection connection = connect(service)) {
        readMessages(state, service.serviceName(), connection);
        readEvidence(state, service, connection);
        switch (service) {
          case CASE -> readCases(state, connection);
          case ASSESSMENT -> readAssessments(state, connection);
          case CONTACT -> readCallbacks(state, connection);
          case PLAN -> readPlans(state, connection);
        }
      }
    }
    readTopics(state);
    state.backlog.putAll(new Backlog(platform).count());
    return state;
  }

  private Connection connect(Service service) throws SQLException {
    return platform.database().connect(service.database());
  }

  /** Converts a row of a result. */
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Runs a query whose only parameter is the lender. */
  private void query(Connection connection, String sql, RowReader reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, lenderId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private void readMessages(RecordedState state, String service, Connection connection)
      throws SQLException {
    query(
        connection,
        "select topic, id from inbox where split_part(record_key, ':', 1) = ?",
        row -> state.inbox.add(new InboxRow(service, row.getString(1), row.getString(2))));
    query(
        connection,
        """
        select topic, event_id, reason from parked_message
        where state = 'PARKED' and split_part(record_key, ':', 1) = ?\
        """,
        row ->
            state.parked.add(
                "%s: %s of %s, %s"
                    .formatted(service, row.getString(2), row.getString(1), row.getString(3))));
    query(
        connection,
        """
        select sequence, id, aggregatetype, aggregateid, type, payload, occurred_at
        from outbox where split_part(aggregateid, ':', 1) = ? order by sequence\
        """,
        row ->
            state.outbox.add(
                new OutboxRow(
                    service,
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    json(row.getString(6)),
                    instant(row, 7))));
  }

  private void readEvidence(RecordedState state, Service service, Connection connection)
      throws SQLException {
    EncryptedEvidence encrypted = EncryptedEvidence.of(service, platform.config().data());
    query(
        connection,
        "select event_id, sha256, content from evidence_record where lender_id = ?",
        row ->
            state.evidence.add(
                new EvidenceRow(
                    service.serviceName(),
                    row.getString(1),
                    row.getString(2),
                    encrypted.decrypt(row.getBytes(3)))));
  }

  private void readCases(RecordedState state, Connection connection) throws SQLException {
    query(
        connection,
        "select record_key, last_sequence from delinquent_account where lender_id = ?",
        row -> state.accounts.add(new AccountRow(row.getString(1), row.getLong(2))));
    query(
        connection,
        """
        select id, record_key, status, overdue_minor, timeline_entries, timeline_hash
        from collection_case where lender_id = ? order by id\
        """,
        row ->
            state.cases.add(
                new CaseRow(
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
            e.service, e.why, e.by_name, e.by_role, e.data, e.hash,
            e.what = 'CaseClassified'
                and e.data ->> 'customerClass' is distinct from e.data ->> 'previousClass',
            e.format, e.local_time, e.before, e.after
        from timeline_entry e join collection_case c on c.id = e.case_id
        where c.lender_id = ? order by e.case_id, e.number\
        """,
        row ->
            state.timeline.add(
                new TimelineRow(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(14),
                    content(row),
                    row.getString(13))));
    query(
        connection,
        """
        select record_key, payment_id, state, coalesce(amount_minor, 0) from payment
        where lender_id = ?\
        """,
        row ->
            state.payments.add(
                new PaymentRow(
                    Service.CASE.serviceName(),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    0,
                    null)));
  }

  /** The text that the hash of an entry covers, as documented by case-service. */
  private static String content(ResultSet row) throws SQLException {
    return "{"
        + String.join(
            ",",
            "\"format\":" + row.getInt(15),
            text("caseId", row.getString(1)),
            "\"number\":" + row.getInt(2),
            text("at", instant(row, 6).toString()),
            text("localTime", row.getString(16)),
            text("businessDate", row.getString(7)),
            text("service", row.getString(8)),
            text("what", row.getString(3)),
            text("why", row.getString(9)),
            text("causedBy", row.getString(4)),
            text("by", row.getString(10)),
            text("role", row.getString(11)),
            text("eventId", row.getString(5)),
            "\"before\":" + row.getString(17),
            "\"after\":" + row.getString(18),
            "\"data\":" + row.getString(12))
        + "}";
  }

  private static String text(String field, @Nullable String value) {
    String quoted =
        value == null
            ? "null"
            : "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + "\"";
    return "\"" + field + "\":" + quoted;
  }

  private void readAssessments(RecordedState state, Connection connection) throws SQLException {
    query(
        connection,
        "select id from assessment where lender_id = ?",
        row -> state.assessments.add(row.getString(1)));
  }

  private void readCallbacks(RecordedState state, Connection connection) throws SQLException {
    query(
        connection,
        """
        select id, status, due_at < now() - interval '5 seconds' from callback
        where lender_id = ?\
        """,
        row ->
            state.callbacks.add(
                new CallbackRow(row.getString(1), row.getString(2), row.getBoolean(3))));
  }

  private void readPlans(RecordedState state, Connection connection) throws SQLException {
    query(
        connection,
        """
        select account_key, payment_id, state, amount_minor, allocated_minor, plan_id from payment
        where lender_id = ?\
        """,
        row ->
            state.payments.add(
                new PaymentRow(
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
        row -> state.plans.add(new PlanRow(row.getString(1), row.getLong(2))));
  }

  private void readTopics(RecordedState state) {
    try (KafkaConsumer<String, byte[]> consumer =
        Topics.consumer(platform.broker().bootstrapServers())) {
      Topics.readAll(consumer, Topics.ALL);
      for (ConsumerRecord<String, byte[]> record : Topics.readToEnd(consumer)) {
        String key = Objects.toString(record.key(), "");
        if (key.equals(lenderId) || key.startsWith(lenderId + ":")) {
          state.published.add(
              new PublishedRecord(
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
      throw new IllegalStateException("the outbox holds invalid JSON: " + text, e);
    }
  }
}
