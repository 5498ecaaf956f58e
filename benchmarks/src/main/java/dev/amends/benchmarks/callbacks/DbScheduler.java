package dev.amends.benchmarks.callbacks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.testbed.Testbed;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.events.Event;
import dev.amends.events.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs db-scheduler in its fastest mode.
 *
 * <p>It locks and fetches many executions with one statement; each execution inserts the outbox row
 * that contact-service would insert.
 */
final class DbScheduler implements AutoCloseable {
  static final String TASK = "callback-due";
  private static final int THREADS = 20;
  private static final double FETCH_WHEN_BELOW = 4.0;
  private static final double FETCH_UP_TO = 20.0;
  private static final Duration POLLING = Duration.ofMillis(100);

  /** Its table for PostgreSQL with the recommended indexes. */
  private static final String TABLE =
      """
      create table scheduled_tasks (
          task_name            text        not null,
          task_instance        text        not null,
          task_data            bytea,
          execution_time       timestamptz,
          picked               boolean     not null,
          picked_by            text,
          last_success         timestamptz,
          last_failure         timestamptz,
          consecutive_failures integer,
          last_heartbeat       timestamptz,
          version              bigint      not null,
          priority             smallint,
          state                text,
          primary key (task_name, task_instance)
      );
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      create index priority_execution_time_idx
          on scheduled_tasks (priority desc, execution_time asc)\
      """;

  private static final String INSERT_EVENT =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, slot, occurred_at)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String PAYLOAD =
      """
      {"caseId":"%1$s","lenderId":"BENCH","accountId":"LN-00000001","callbackId":"%1$s",\
      "reason":"FIRST_CALL","dueAt":"2026-01-31T23:00:00Z","slaUntil":"2026-02-01T23:00:00Z",\
      "origin":{"by":"system","role":"system","reason":"callback-timer: the callback is due"}}\
      """;

  private final HikariDataSource database;
  private final Scheduler scheduler;
  private final AtomicLong executed = new AtomicLong();

  private DbScheduler(String jdbcUrl, String user, String password) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(jdbcUrl);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(THREADS + 2);
    this.database = new HikariDataSource(pool);
    OneTimeTask<Void> task =
        Tasks.oneTime(TASK).execute((instance, context) -> insertEvent(instance.getId()));
    this.scheduler =
        Scheduler.create(database, task)
            .threads(THREADS)
            .pollUsingLockAndFetch(FETCH_WHEN_BELOW, FETCH_UP_TO)
            .pollingInterval(POLLING)
            .build();
  }

  /** Creates the table in a database with an outbox, and starts the scheduler. */
  static DbScheduler start(Testbed testbed, String database) throws SQLException {
    try (Connection connection = testbed.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    DbScheduler started =
        new DbScheduler(testbed.jdbcUrl(database), testbed.database(), testbed.password());
    started.scheduler.start();
    return started;
  }

  /** Executes a number of tasks that are due at the same time, until the last row is inserted. */
  Throughput herd(int count, DueRows tasks, Testbed testbed) throws SQLException {
    return DueTime.inTime(count, due -> herd(count, due, tasks, testbed));
  }

  private Optional<Throughput> herd(int count, Instant due, DueRows tasks, Testbed testbed)
      throws SQLException {
    vacuum();
    long before = executed.get();
    tasks.add(count, due, count);
    testbed.checkpoint();
    OptionalLong startedAt = DueTime.await(due);
    testbed.await(
        () -> executed.get() >= before + count, "db-scheduler did not execute every task");
    return startedAt.isPresent()
        ? Optional.of(Throughput.since(startedAt.getAsLong(), count))
        : Optional.empty();
  }

  private void vacuum() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) scheduled_tasks");
    }
  }

  private void insertEvent(String callback) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_EVENT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, Topic.CONTACTS.topicName());
      insert.setString(3, callback);
      insert.setString(4, Event.type(CallbackDue.class));
      insert.setString(5, PAYLOAD.formatted(callback));
      insert.setShort(6, (short) 0);
      insert.setObject(7, Instant.now().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      executed.incrementAndGet();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the event could not be inserted; db-scheduler will retry", e);
    }
  }

  @Override
  public void close() {
    scheduler.stop();
    database.close();
  }
}
