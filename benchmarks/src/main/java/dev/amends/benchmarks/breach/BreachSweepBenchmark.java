package dev.amends.benchmarks.breach;

import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.benchmarks.testbed.DayCloses;
import dev.amends.benchmarks.testbed.Queries;
import dev.amends.benchmarks.testbed.Testbed;
import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares plan-service, which breaches plans at the close of a business day, with plain SQL that
 * marks the same rows.
 *
 * <p>Both work on the tables of the service, each on the plans of another lender, and alternate.
 */
public final class BreachSweepBenchmark {
  private static final int PERCENT_SHORT = 3;

  /** So many breaches that the second compiler has compiled what the close of a day executes. */
  private static final int WARM_UP_MAX = 18_000;

  private static final int WARM_UP_ROUND = 3_000;

  private static final int ALL_SHORT = 100;
  private static final int HUNDRED_PERCENT = 100;

  private final Testbed testbed;
  private final Connection connection;
  private final DayCloses closes;
  private final RunningPlans plans;
  private final BreachStatement statement;

  private BreachSweepBenchmark(Testbed testbed, Connection connection, DayCloses closes)
      throws SQLException {
    this.testbed = testbed;
    this.connection = connection;
    this.closes = closes;
    this.plans = new RunningPlans(connection);
    this.statement = new BreachStatement(connection);
  }

  /**
   * One round.
   *
   * @param service the close of the day by plan-service
   * @param idle the close of the next day, which changes no plan
   * @param sql the same close as plain SQL
   */
  public record Round(Throughput service, Duration idle, Throughput sql) {}

  /** The rounds with one number of plans. */
  public record Level(int plans, List<Round> rounds) {

    /** The number of plans that are breached in each round. */
    public int breached() {
      return breachedOf(plans, PERCENT_SHORT);
    }

    public List<Throughput> service() {
      return rounds.stream().map(Round::service).toList();
    }

    public List<Throughput> sql() {
      return rounds.stream().map(Round::sql).toList();
    }

    public List<Duration> idle() {
      return rounds.stream().map(Round::idle).toList();
    }
  }

  /**
   * Runs the benchmark.
   *
   * @param home a built working copy of the project
   * @param levels the numbers of plans, in ascending order
   * @param rounds the number of rounds of each level
   * @param messages receives a line for each step
   * @throws BenchmarkFailed if the two sides did not leave the same rows
   */
  public static List<Level> run(
      Path home, List<Integer> levels, int rounds, Consumer<String> messages) throws SQLException {
    // As superuser, because transactions of the service have a timeout.
    try (Testbed testbed = Testbed.start(home, Service.PLAN, Testbed.BOTH_COMPILERS, messages);
        Connection connection = testbed.connectAsSuperuser(testbed.database());
        DayCloses closes = new DayCloses(testbed.bootstrapServers())) {
      return new BreachSweepBenchmark(testbed, connection, closes)
          .measure(levels, rounds, messages);
    }
  }

  private List<Level> measure(List<Integer> levels, int rounds, Consumer<String> messages)
      throws SQLException {
    for (int left = Math.min(levels.getLast(), WARM_UP_MAX); left > 0; left -= WARM_UP_ROUND) {
      round("WARM-UP-" + left, Math.min(left, WARM_UP_ROUND), ALL_SHORT);
    }
    List<Level> results = new ArrayList<>();
    for (int count : levels) {
      Level level = new Level(count, new ArrayList<>());
      for (int round = 1; round <= rounds; round++) {
        Round measured = round(count + "-" + round, count, PERCENT_SHORT);
        level.rounds().add(measured);
        messages.accept(
            String.format(
                Locale.ROOT,
                "%,d plans, round %d: plan-service %,.0f/s, plain SQL %,.0f/s, a close without a"
                    + " breach %,d ms",
                count,
                round,
                measured.service().perSecond(),
                measured.sql().perSecond(),
                measured.idle().toMillis()));
      }
      results.add(level);
    }
    return results;
  }

  private static int breachedOf(int count, int percent) {
    // Of every hundred plans from number 1 on, the last one and the first ones are short.
    int whole = count / HUNDRED_PERCENT * percent;
    return whole + Math.min(count % HUNDRED_PERCENT, percent - 1);
  }

  private Round round(String name, int count, int percentShort) throws SQLException {
    String byService = "SERVICE-" + name;
    String bySql = "SQL-" + name;
    int breached = breachedOf(count, percentShort);
    plans.add(byService, count, percentShort);
    plans.add(bySql, count, percentShort);
    prepare();
    Throughput service = close(byService, RunningPlans.DAY, breached);
    Map<String, Long> left = plans.result(byService);
    prepare();
    Throughput idle = close(byService, RunningPlans.NEXT_DAY, 1);
    prepare();
    Throughput sql = statement.run(bySql, breached);
    requireSame(left, plans.result(bySql), breached);
    return new Round(service, idle.duration(), sql);
  }

  /** Updates the statistics and flushes changes, so that no side pays for what came before. */
  private void prepare() throws SQLException {
    try (Statement vacuum = connection.createStatement()) {
      vacuum.execute(
          "vacuum (analyze) account_lock, lender_account, case_file, plan, plan_version,"
              + " instalment, payment");
    }
    testbed.checkpoint();
  }

  /** Measures from the close of the day until it is closed in every partition. */
  private Throughput close(String lenderId, LocalDate day, int count) throws SQLException {
    String failure = "plan-service did not close the business day of " + lenderId;
    long startedAt = System.nanoTime();
    closes.publish(lenderId, day);
    testbed.await(() -> closedPartitions(lenderId, day) == EmbeddedBroker.PARTITIONS, failure);
    Throughput closed = Throughput.since(startedAt, count);
    // The relay may run beside the consumer, as usual, but not beside the SQL statement.
    testbed.await(() -> Queries.countUnpublished(connection) == 0, failure);
    return closed;
  }

  private long closedPartitions(String lenderId, LocalDate day) throws SQLException {
    return Queries.number(
        connection,
        "select count(*) from closed_business_day where lender_id = '%s' and closed_on = '%s'"
            .formatted(lenderId, day));
  }

  private static void requireSame(Map<String, Long> service, Map<String, Long> sql, int breached) {
    if (!service.equals(sql) || service.getOrDefault("BREACHED", 0L) != breached) {
      throw new BenchmarkFailed(
          "The two sides did not breach the same %,d plans and cannot be compared: %s and %s"
              .formatted(breached, service, sql));
    }
  }
}
