package dev.amends.benchmarks.close;

import dev.amends.benchmarks.close.CloseLevel.Round;
import dev.amends.benchmarks.measure.CpuTime;
import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.benchmarks.testbed.DayCloses;
import dev.amends.benchmarks.testbed.Queries;
import dev.amends.benchmarks.testbed.Testbed;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Alternates between the close of a business day by a service and the same close as plain SQL.
 *
 * @param connection of the superuser, because transactions of the service have a timeout
 */
public record CloseBenchmark(
    Testbed testbed, Connection connection, DayCloses closes, Portfolio portfolio, SqlClose sql) {
  private static final int PERCENT_CHANGED = 3;

  /** Enough changes for the second compiler to compile what the close of a day executes. */
  private static final int WARM_UP_MAX = 18_000;

  private static final int WARM_UP_ROUND = 3_000;

  private static final int HUNDRED_PERCENT = 100;

  /**
   * Runs the benchmark.
   *
   * @param levels the numbers of plans or cases, in ascending order
   * @param rounds the number of rounds of each level
   * @param messages receives a line for each round
   * @throws BenchmarkFailed if the two sides did not leave the same rows
   */
  public List<CloseLevel> measure(List<Integer> levels, int rounds, Consumer<String> messages)
      throws SQLException {
    for (int left = Math.min(levels.getLast(), WARM_UP_MAX); left > 0; left -= WARM_UP_ROUND) {
      round("WARM-UP-" + left, Math.min(left, WARM_UP_ROUND), HUNDRED_PERCENT);
    }
    List<CloseLevel> results = new ArrayList<>();
    for (int count : levels) {
      CloseLevel level =
          new CloseLevel(count, changedOf(count, PERCENT_CHANGED), new ArrayList<>());
      for (int round = 1; round <= rounds; round++) {
        Round measured = round(count + "-" + round, count, PERCENT_CHANGED);
        level.rounds().add(measured);
        messages.accept(
            String.format(
                Locale.ROOT,
                "%,d %s, round %d: service %,.0f/s, plain SQL %,.0f/s, a close without a change"
                    + " %,d ms",
                count,
                portfolio.items(),
                round,
                measured.service().throughput().perSecond(),
                measured.sql().throughput().perSecond(),
                measured.idle().toMillis()));
      }
      results.add(level);
    }
    return results;
  }

  private static int changedOf(int count, int percent) {
    // Numbers start at 1: of every hundred, the last one and the first ones are changed.
    int whole = count / HUNDRED_PERCENT * percent;
    return whole + Math.min(count % HUNDRED_PERCENT, percent - 1);
  }

  private Round round(String name, int count, int percent) throws SQLException {
    String byService = "SERVICE-" + name;
    String bySql = "SQL-" + name;
    int changed = changedOf(count, percent);
    portfolio.add(byService, count, percent);
    portfolio.add(bySql, count, percent);
    prepare();
    Measured service = closeByService(byService, portfolio.day(), changed);
    Map<String, Long> left = portfolio.result(connection, byService);
    prepare();
    Measured idle = closeByService(byService, portfolio.nextDay(), 1);
    prepare();
    Measured statements = closeBySql(bySql, changed);
    requireSame(left, portfolio.result(connection, bySql), changed);
    return new Round(service, idle.throughput().duration(), statements);
  }

  /** Updates the statistics and flushes changes, so that no side pays for what came before. */
  private void prepare() throws SQLException {
    try (Statement vacuum = connection.createStatement()) {
      vacuum.execute("vacuum (analyze) " + portfolio.tables());
    }
    testbed.checkpoint();
  }

  /** Measures from the close of the day until it is closed in every partition. */
  private Measured closeByService(String lenderId, LocalDate day, int count) throws SQLException {
    String failure = testbed.service().name() + " did not close the business day of " + lenderId;
    CpuTime before = testbed.cpuTime();
    long startedAt = System.nanoTime();
    closes.publish(lenderId, day);
    testbed.await(() -> closedPartitions(lenderId, day) == EmbeddedBroker.PARTITIONS, failure);
    Throughput throughput = Throughput.since(startedAt, count);
    Measured closed = new Measured(throughput, testbed.cpuTime().since(before));
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

  private Measured closeBySql(String lenderId, int count) throws SQLException {
    CpuTime before = testbed.cpuTime();
    Throughput throughput = sql.run(lenderId, count);
    return new Measured(throughput, testbed.cpuTime().since(before));
  }

  private void requireSame(Map<String, Long> service, Map<String, Long> statements, int changed) {
    if (!service.equals(statements)
        || service.getOrDefault(portfolio.changedKind(), 0L) != changed) {
      throw new BenchmarkFailed(
          "The two sides did not change the same %,d %s and cannot be compared: %s and %s"
              .formatted(changed, portfolio.items(), service, statements));
    }
  }
}
