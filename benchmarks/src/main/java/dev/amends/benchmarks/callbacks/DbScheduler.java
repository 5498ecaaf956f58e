package dev.amends.benchmarks.callbacks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.amends.benchmarks.bed.Bed;
import dev.amends.benchmarks.measure.Throughput;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * db-scheduler in its fastest setting: it locks and fetches many executions by one statement, and
 * each writes the row that contact-service would write to the outbox.
 */
final class DbScheduler implements AutoCloseable {
  static final String TASK = "callback-due";
  private static final int THREADS = 20;
  private static final double FETCH_WHEN_BELOW = 4.0;
  private static final double FETCH_UP_TO = 20.0;
  private static final Duration POLLING = Duration.ofMillis(100);

  /** Its table for PostgreSQL, with the indexes that it wants. */
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
          on scheduled_tasks (priority desc, execution_time asc)""";

  private static final String TELL =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, slot, occurred_at)
      values (?, ?, ?, ?, ?, ?, ?)""";

  private static final String PAYLOAD =
      """
      {"caseId":"%1$s","lenderId":"BENCH","accountId":"LN-00000001","callbackId":"%1$s",\
      "reason":"FIRST_CALL","dueAt":"2026-01-31T23:00:00Z","slaUntil":"2026-02-01T23:00:00Z",\
      "origin":{"by":"system","role":"system","reason":"callback-timer: its time has come"}}""";

  private final HikariDataSource database;
  private final Scheduler scheduler;
  private final AtomicLong executed = new AtomicLong();

  private DbScheduler(String jdbcUrl, String user) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(jdbcUrl);
    pool.setUsername(user);
    pool.setPassword(user);
    pool.setMaximumPoolSize(THREADS + 2);
    this.database = new HikariDataSource(pool);
    OneTimeTask<Void> task =
        Tasks.oneTime(TASK).execute((instance, context) -> tell(instance.getId()));
    this.scheduler =
        Scheduler.create(database, task)
            .threads(THREADS)
            .pollUsingLockAndFetch(FETCH_WHEN_BELOW, FETCH_UP_TO)
            .pollingInterval(POLLING)
            .build();
  }

  /** Starts it on a database that has an outbox and is given its table. */
  static DbScheduler start(Bed bed, String database) throws SQLException {
    try (Connection connection = bed.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    DbScheduler started = new DbScheduler(bed.jdbcUrl(database), bed.database());
    started.scheduler.start();
    return started;
  }

  /** Lets so many come due at once; the clock stops when the last one has written its row. */
  Throughput herd(int count, DueRows tasks, Bed bed) throws SQLException {
    tidyUp();
    long before = executed.get();
    Instant due = Moment.ahead(count);
    tasks.add(count, due, count);
    bed.checkpoint();
    long began = Moment.await(due);
    bed.await(() -> executed.get() >= before + count, "db-scheduler did not execute every task");
    return Throughput.since(began, count);
  }

  private void tidyUp() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) scheduled_tasks");
    }
  }

  private void tell(String callback) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(TELL)) {
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
      throw new IllegalStateException("the execution is tried again", e);
    }
  }

  @Override
  public void close() {
    scheduler.stop();
    database.close();
  }
}
