package dev.amends.benchmarks.reclassification;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares case-service, which reclassifies cases at the close of a business day, with a plain SQL
 * update of the same classes.
 *
 * <p>Both work on the tables of the service, each on the cases of another lender, and alternate.
 */
public final class ReclassificationBenchmark {
  private static final int WARM_UP_MAX = 10_000;

  /** CaseClassified and CaseUpdated. */
  private static final int EVENTS_PER_CASE = 2;

  /** The number of events after which the wait for further ones begins again. */
  private static final int PROGRESS = 10_000;

  private final Testbed testbed;
  private final Connection connection;
  private final DayCloses closes;
  private final AgeingCases cases;
  private final ClassUpdate update;

  private ReclassificationBenchmark(Testbed testbed, Connection connection, DayCloses closes) {
    this.testbed = testbed;
    this.connection = connection;
    this.closes = closes;
    this.cases = new AgeingCases(connection);
    this.update = new ClassUpdate(connection);
  }

  /**
   * The rounds with one number of cases.
   *
   * @param service the rounds of case-service
   * @param sql the rounds of the plain SQL update
   */
  public record Level(int cases, List<Throughput> service, List<Throughput> sql) {

    /** The speed of the service relative to the plain SQL update. */
    public double ratio() {
      return Throughput.median(service) / Throughput.median(sql);
    }
  }

  /**
   * Runs the benchmark.
   *
   * @param home a built working copy of the project
   * @param levels the numbers of cases, in ascending order
   * @param rounds the number of rounds of each side and level
   * @param messages receives a line for each step
   * @throws BenchmarkFailed if the two sides did not compute the same classes
   */
  public static List<Level> run(
      Path home, List<Integer> levels, int rounds, Consumer<String> messages) throws SQLException {
    // As superuser, because transactions of the service have a timeout.
    try (Testbed testbed = Testbed.start(home, Service.CASE, Map.of(), messages);
        Connection connection = testbed.connectAsSuperuser(testbed.database());
        DayCloses closes = new DayCloses(testbed.bootstrapServers())) {
      return new ReclassificationBenchmark(testbed, connection, closes)
          .measure(levels, rounds, messages);
    }
  }

  private List<Level> measure(List<Integer> levels, int rounds, Consumer<String> messages)
      throws SQLException {
    round("WARM-UP", Math.min(levels.getLast(), WARM_UP_MAX));
    List<Level> results = new ArrayList<>();
    for (int count : levels) {
      Level level = new Level(count, new ArrayList<>(), new ArrayList<>());
      for (int round = 1; round <= rounds; round++) {
        RoundResult measured = round(count + "-" + round, count);
        level.service().add(measured.service());
        level.sql().add(measured.sql());
        messages.accept(
            String.format(
                Locale.ROOT,
                "%,d cases, round %d: case-service %,.0f/s, plain SQL update %,.0f/s",
                count,
                round,
                measured.service().perSecond(),
                measured.sql().perSecond()));
      }
      results.add(level);
    }
    return results;
  }

  private record RoundResult(Throughput service, Throughput sql) {}

  private RoundResult round(String name, int count) throws SQLException {
    String byService = "SERVICE-" + name;
    String bySql = "SQL-" + name;
    cases.add(byService, count);
    cases.add(bySql, count);
    prepare();
    Throughput service = close(byService, count);
    prepare();
    Throughput sql = update.run(bySql);
    requireSameClasses(byService, bySql, count);
    return new RoundResult(service, sql);
  }

  /** Updates the statistics and flushes changes, so that no side pays for what came before. */
  private void prepare() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) collection_case, evidence, account_lock");
    }
    testbed.checkpoint();
  }

  /** Measures from the close of the day until it is closed in every partition. */
  private Throughput close(String lenderId, int count) throws SQLException {
    String failure = "case-service did not close the business day of " + lenderId;
    long lastSequence = Queries.lastOutboxSequence(connection);
    long startedAt = System.nanoTime();
    closes.publish(lenderId, AgeingCases.DAY);
    long expected = (long) EVENTS_PER_CASE * count;
    for (long events = PROGRESS; events < expected; events += PROGRESS) {
      long reached = lastSequence + events;
      testbed.await(() -> Queries.lastOutboxSequence(connection) >= reached, failure);
    }
    testbed.await(() -> cases.closedPartitions(lenderId) == EmbeddedBroker.PARTITIONS, failure);
    Throughput closed = Throughput.since(startedAt, count);
    // The relay may run beside the consumer, as usual, but not beside the SQL update.
    testbed.await(() -> Queries.countUnpublished(connection) == 0, failure);
    return closed;
  }

  private void requireSameClasses(String byService, String bySql, int count) throws SQLException {
    Map<String, Long> service = cases.classes(byService);
    Map<String, Long> sql = cases.classes(bySql);
    long classified = service.values().stream().mapToLong(Long::longValue).sum();
    if (classified != count || !service.equals(sql)) {
      throw new BenchmarkFailed(
          "The two sides did not compute the same classes of %,d cases and cannot be compared: %s and %s"
              .formatted(count, service, sql));
    }
  }
}
