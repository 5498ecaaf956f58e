package dev.amends.messaging.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.LenderEvent;
import dev.amends.events.ServiceEvent;
import dev.amends.events.Topic;
import dev.amends.messaging.codec.EventCodec;
import dev.amends.messaging.locking.AccountLocks;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a service says what happened: written in the transaction of the fact itself, published
 * after its commit.
 */
@ApplicationScoped
public class Outbox {
  private static final Object BUFFER = new Object();
  private static final Object TRACE = new Object();
  static final int SLOTS = 4;

  private final DataSource database;
  private final EventCodec codec;
  private final AccountLocks locks;
  private final TransactionSynchronizationRegistry transaction;
  private final CurrentVertxRequest request;
  private final RelaySignal signal;

  Outbox(
      DataSource database,
      EventCodec codec,
      AccountLocks locks,
      TransactionSynchronizationRegistry transaction,
      CurrentVertxRequest request,
      RelaySignal signal) {
    this.database = database;
    this.codec = codec;
    this.locks = locks;
    this.transaction = transaction;
    this.request = request;
    this.signal = signal;
  }

  private record Row(
      UUID id,
      String type,
      String payload,
      String topic,
      String key,
      boolean everyPartition,
      Instant occurredAt,
      @Nullable String trace) {}

  /**
   * Tells an event when the present transaction commits. The lock of its account must be held, for
   * the order of events is that of the locks.
   *
   * @param occurredAt when the fact happened, the CloudEvents time
   * @return the CloudEvents id
   */
  public UUID append(ServiceEvent event, Instant occurredAt) {
    return append(event, codec.encode(event), occurredAt);
  }

  /**
   * Tells an event whose JSON the caller has already, because he keeps it himself: writing it is
   * among the dearest things that a batch does.
   *
   * @param json what {@link EventCodec#encode} makes of the event
   * @param occurredAt when the fact happened, the CloudEvents time
   * @return the CloudEvents id
   */
  public UUID append(ServiceEvent event, String json, Instant occurredAt) {
    if (!locks.isHeld(event.account())) {
      throw new IllegalStateException(
          "the lock of account " + event.account() + " is not held for " + event.type());
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String key = event.account().recordKey();
    String topic = event.topic().topicName();
    buffer().add(new Row(id, event.type(), json, topic, key, false, occurredAt, trace()));
    return id;
  }

  /**
   * Tells a lender's watermark in every partition of {@code lender.accounts}, for a lender that can
   * write only one. The id follows from lender and day, so that a repeat does no harm.
   *
   * @param at when it was told, the CloudEvents time
   * @return the CloudEvents id, to which the relay adds the partition
   */
  public UUID appendToEveryPartition(LenderEvent.BusinessDayClosed closed, Instant at) {
    locks.acquireLender(closed.lenderId());
    UUID id =
        UuidCreator.getNameBasedSha1(closed.type() + closed.lenderId() + closed.businessDate());
    String topic = Topic.LENDER_ACCOUNTS.topicName();
    buffer()
        .add(
            new Row(
                id,
                closed.type(),
                codec.encode(closed),
                topic,
                closed.lenderId(),
                true,
                at,
                trace()));
    return id;
  }

  /** What is appended from now on in this transaction belongs to this trace. */
  public void continueTrace(@Nullable String traceparent) {
    transaction.putResource(TRACE, traceparent);
  }

  private @Nullable String trace() {
    if (transaction.getResource(TRACE) instanceof String traceparent) {
      return traceparent;
    }
    boolean inRequest = Arc.container().requestContext().isActive();
    return inRequest && request.getCurrent() != null
        ? request.getCurrent().request().getHeader("traceparent")
        : null;
  }

  @SuppressWarnings("unchecked")
  private List<Row> buffer() {
    List<Row> rows = (List<Row>) transaction.getResource(BUFFER);
    if (rows == null) {
      List<Row> created = new ArrayList<>();
      transaction.putResource(BUFFER, created);
      transaction.registerInterposedSynchronization(new WriteAtTheEnd(created));
      return created;
    }
    return rows;
  }

  /** One statement for all, just before the commit; numbered in the order of their appending. */
  private final class WriteAtTheEnd implements Synchronization {
    private final List<Row> rows;

    WriteAtTheEnd(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void beforeCompletion() {
      try (Connection connection = database.getConnection();
          PreparedStatement insert =
              connection.prepareStatement(
                  """
                  insert into outbox (id, aggregatetype, aggregateid, type, payload, slot,
                      traceparent, occurred_at, every_partition)
                  select id::uuid, topic, key, type, payload, slot, trace, occurred_at, every
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                      as told(id, topic, key, type, payload, slot, trace, occurred_at, every, n)
                  order by n\
                  """)) {
        insert.setArray(1, texts(connection, row -> row.id().toString()));
        insert.setArray(2, texts(connection, Row::topic));
        insert.setArray(3, texts(connection, Row::key));
        insert.setArray(4, texts(connection, Row::type));
        insert.setArray(5, texts(connection, Row::payload));
        insert.setArray(6, values(connection, "int2", row -> slot(row.key())));
        insert.setArray(7, texts(connection, Row::trace));
        insert.setArray(8, values(connection, "timestamptz", Row::occurredAt));
        insert.setArray(9, values(connection, "bool", Row::everyPartition));
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new OutboxFailure(e);
      }
    }

    /** An array of strings is sent as it is; one of other objects as a text of them all. */
    private Array texts(Connection connection, Function<Row, @Nullable String> column)
        throws SQLException {
      return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    private Array values(Connection connection, String type, Function<Row, Object> column)
        throws SQLException {
      return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signal.wake();
      }
    }
  }

  static short slot(String recordKey) {
    return (short) Math.floorMod(recordKey.hashCode(), SLOTS);
  }

  /** The outbox could not be written; the transaction must not commit. */
  static final class OutboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxFailure(SQLException cause) {
      super("events could not be written to the outbox", cause);
    }
  }
}
