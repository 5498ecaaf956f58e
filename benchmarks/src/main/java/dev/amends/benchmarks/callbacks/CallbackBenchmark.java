package dev.amends.benchmarks.callbacks;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.benchmarks.testbed.Testbed;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the timer of contact-service with increasing numbers of waiting callbacks.
 *
 * <p>Herds of callbacks that are due at the same time are compared with bare SQL and db-scheduler;
 * a steady stream shows how late events are on the topic.
 */
public final class CallbackBenchmark {
  private static final String DB_SCHEDULER_DATABASE = "by_db_scheduler";

  /** Maximum herd for db-scheduler, whose rate is clear after fewer tasks. */
  private static final int TASKS_MAX = 20_000;

  private static final int WARM_UP_MAX = 10_000;

  /** The due time of the herd for bare SQL, so that the service ignores it. */
  private final Instant tomorrow = Instant.now().truncatedTo(SECONDS).plus(Duration.ofDays(1));

  private final Instant later = tomorrow.plus(Duration.ofDays(1));

  private final Load load;
  private final Consumer<String> messages;
  private final Testbed testbed;
  private final DueRows callbacks;
  private final DueRows tasks;
  private final ServiceTimer timer;
  private final BareClaim bare;
  private final DbScheduler dbScheduler;
  private long pending;

  /**
   * The work of the timer.
   *
   * @param herd callbacks due at the same time in each round
   * @param rounds the number of herds for each number of waiting callbacks
   * @param perSecond callbacks due at each second of the stream
   * @param seconds length of the stream
   * @param batch callbacks claimed per transaction by the service and by bare SQL
   */
  public record Load(int herd, int rounds, int perSecond, int seconds, int batch) {}

  private CallbackBenchmark(
      Load load,
      Consumer<String> messages,
      Testbed testbed,
      Connection database,
      Connection dbSchedulerDatabase,
      DbScheduler dbScheduler)
      throws SQLException {
    this.load = load;
    this.messages = messages;
    this.testbed = testbed;
    this.callbacks = DueRows.ofCallbacks(database);
    this.tasks = DueRows.ofTasks(dbSchedulerDatabase);
    this.timer = new ServiceTimer(testbed, database, callbacks);
    this.bare = new BareClaim(database, load.batch());
    this.dbScheduler = dbScheduler;
  }

  /**
   * Runs the benchmark.
   *
   * @param home a built working copy of the project
   * @param pending the numbers of waiting callbacks, in ascending order
   * @param messages receives a line for each step
   * @throws BenchmarkFailed if not every callback fired once
   */
  public static List<LevelResult> run(
      Path home, List<Long> pending, Load load, Consumer<String> messages) throws SQLException {
    Map<String, String> environment =
        Map.of("AMENDS_CONTACT_CALLBACKS_BATCH", Integer.toString(load.batch()));
    try (Testbed testbed = Testbed.start(home, Service.CONTACT, environment, messages)) {
      testbed.copyDatabase(DB_SCHEDULER_DATABASE);
      // As superuser, because transactions of the service have a timeout.
      try (Connection database = testbed.connectAsSuperuser(testbed.database());
          Connection dbSchedulerDatabase = testbed.connectAsSuperuser(DB_SCHEDULER_DATABASE);
          DbScheduler dbScheduler = DbScheduler.start(testbed, DB_SCHEDULER_DATABASE)) {
        return new CallbackBenchmark(
                load, messages, testbed, database, dbSchedulerDatabase, dbScheduler)
            .measure(pending);
      }
    }
  }

  private List<LevelResult> measure(List<Long> levels) throws SQLException {
    round(Math.min(load.herd(), WARM_UP_MAX));
    List<LevelResult> results = new ArrayList<>();
    for (long level : levels) {
      fill(level);
      results.add(measure(level));
    }
    return results;
  }

  /** Adds waiting callbacks and tasks up to a number. */
  private void fill(long level) throws SQLException {
    long missing = level - pending;
    long startedAt = System.nanoTime();
    callbacks.add(missing, later, perSecond(missing));
    tasks.add(missing, later, perSecond(missing));
    pending = level;
    messages.accept(
        String.format(
            Locale.ROOT,
            "%,d waiting callbacks (inserted in %d s)",
            level,
            Duration.ofNanos(System.nanoTime() - startedAt).toSeconds()));
  }

  /** Spreads waiting callbacks over thirty days. */
  private static long perSecond(long count) {
    return Math.max(1, count / Duration.ofDays(30).toSeconds());
  }

  private LevelResult measure(long level) throws SQLException {
    LevelResult result =
        new LevelResult(
            level,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            lateness());
    for (int round = 1; round <= load.rounds(); round++) {
      RoundResult measured = round(load.herd());
      result.fired().add(measured.timer().fired());
      result.published().add(measured.timer().published());
      result.bare().add(measured.bare());
      result.dbScheduler().add(measured.dbScheduler());
      report(round, measured);
    }
    return result;
  }

  private void report(int round, RoundResult measured) {
    messages.accept(
        String.format(
            Locale.ROOT,
            "  round %d: contact-service %,.0f/s, bare SQL %,.0f/s, db-scheduler %,.0f/s",
            round,
            measured.timer().fired().perSecond(),
            measured.bare().perSecond(),
            measured.dbScheduler().perSecond()));
  }

  private Sample lateness() throws SQLException {
    vacuum();
    return timer.stream(load.perSecond(), load.seconds());
  }

  private record RoundResult(
      ServiceTimer.DrainResult timer, Throughput bare, Throughput dbScheduler) {}

  /** Runs one herd for each contender. */
  private RoundResult round(int herd) throws SQLException {
    vacuum();
    ServiceTimer.DrainResult drained = timer.herd(herd);
    vacuum();
    callbacks.add(herd, tomorrow, herd);
    testbed.checkpoint();
    Throughput claimed = bare.drain(tomorrow);
    if (claimed.count() != herd) {
      throw new BenchmarkFailed(
          "Bare SQL claimed %,d of %,d callbacks".formatted(claimed.count(), herd));
    }
    int executions = Math.min(herd, TASKS_MAX);
    return new RoundResult(drained, claimed, dbScheduler.herd(executions, tasks, testbed));
  }

  /** Removes dead rows, so that no contender pays for the previous one. */
  private void vacuum() throws SQLException {
    try (Connection connection = testbed.connectAsSuperuser(testbed.database());
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) callback, account_lock");
    }
  }
}
