package dev.amends.benchmarks.ingest;

import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.benchmarks.testbed.Queries;
import dev.amends.benchmarks.testbed.RowCounts;
import dev.amends.benchmarks.testbed.Testbed;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares case-service, from AccountOverdue on the topic to committed rows, with batched JDBC
 * inserts of the same rows.
 *
 * <p>The rounds of both alternate, so that other load on the machine affects both.
 */
public final class IngestBenchmark {
  private static final String JDBC_DATABASE = "case_by_jdbc";
  private static final int WARM_UP_MAX = 10_000;

  /** The service sees all events at once, when their Kafka transaction is committed. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("KAFKA_ISOLATION_LEVEL", "read_committed");

  private static final String OUTBOX_SIZE = "select count(*) from outbox";

  private final Testbed testbed;
  private final OverdueEvents events;
  private final Consumer<String> messages;
  private final RowCounts before;

  private IngestBenchmark(Testbed testbed, OverdueEvents events, Consumer<String> messages)
      throws SQLException {
    this.testbed = testbed;
    this.events = events;
    this.messages = messages;
    testbed.copyDatabase(JDBC_DATABASE);
    try (Connection connection = testbed.connect(testbed.database())) {
      this.before = RowCounts.of(connection);
    }
  }

  /**
   * The results.
   *
   * @param service the rounds of case-service
   * @param jdbc the rounds of plain JDBC
   * @param rows the rows that each side added
   */
  public record Result(List<Throughput> service, List<Throughput> jdbc, RowCounts rows) {

    /** The speed of the service relative to plain JDBC. */
    public double ratio() {
      return Throughput.median(service) / Throughput.median(jdbc);
    }
  }

  /**
   * Runs the benchmark.
   *
   * @param home a built working copy of the project
   * @param events the number of events per round, each for a new account
   * @param rounds the number of rounds of each side, after a warm-up round
   * @param messages receives a line for each step
   * @throws BenchmarkFailed if the two sides did not write the same number of rows
   */
  public static Result run(Path home, int events, int rounds, Consumer<String> messages)
      throws SQLException {
    try (Testbed testbed = Testbed.start(home, Service.CASE, ENVIRONMENT, messages);
        OverdueEvents topic = new OverdueEvents(testbed.bootstrapServers())) {
      return new IngestBenchmark(testbed, topic, messages).measure(events, rounds);
    }
  }

  private Result measure(int count, int rounds) throws SQLException {
    round("BENCH-WARM-UP", Math.min(count, WARM_UP_MAX));
    Result result = new Result(new ArrayList<>(), new ArrayList<>(), before);
    for (int round = 1; round <= rounds; round++) {
      RoundResult measured = round("BENCH-" + round, count);
      result.service().add(measured.service());
      result.jdbc().add(measured.jdbc());
      messages.accept(
          String.format(
              Locale.ROOT,
              "round %d: case-service %,.0f events/s, plain JDBC %,.0f events/s",
              round,
              measured.service().perSecond(),
              measured.jdbc().perSecond()));
    }
    return new Result(result.service(), result.jdbc(), requireSameRows());
  }

  private record RoundResult(Throughput service, Throughput jdbc) {}

  private RoundResult round(String lenderId, int count) throws SQLException {
    try (Connection serviceDatabase = testbed.connect(testbed.database());
        Connection jdbcDatabase = testbed.connect(JDBC_DATABASE)) {
      Throughput service = drain(serviceDatabase, lenderId, count);
      WrittenRows rows = WrittenRows.read(serviceDatabase, lenderId, count);
      testbed.checkpoint();
      return new RoundResult(service, rows.write(jdbcDatabase));
    }
  }

  /** Measures from the commit of the events until the last of their rows is committed. */
  private Throughput drain(Connection connection, String lenderId, int count) throws SQLException {
    String failure = "case-service did not process all events of " + lenderId;
    long lastSequence = Queries.lastOutboxSequence(connection);
    long outboxSize = Queries.number(connection, OUTBOX_SIZE);
    events.publish(lenderId, count);
    testbed.checkpoint();
    long startedAt = System.nanoTime();
    events.commit();
    testbed.await(() -> Queries.lastOutboxSequence(connection) >= lastSequence + count, failure);
    testbed.await(() -> Queries.number(connection, OUTBOX_SIZE) >= outboxSize + count, failure);
    Throughput drained = Throughput.since(startedAt, count);
    // The relay may run beside the consumer, as usual, but not beside the JDBC inserts.
    testbed.await(() -> Queries.countUnpublished(connection) == 0, failure);
    return drained;
  }

  private RowCounts requireSameRows() throws SQLException {
    try (Connection serviceDatabase = testbed.connect(testbed.database());
        Connection jdbcDatabase = testbed.connect(JDBC_DATABASE)) {
      RowCounts service = RowCounts.of(serviceDatabase).since(before);
      List<String> differences = service.differences(RowCounts.of(jdbcDatabase).since(before));
      if (!differences.isEmpty()) {
        throw new BenchmarkFailed(
            "The two sides did not write the same rows and cannot be compared: "
                + String.join("; ", differences));
      }
      return service;
    }
  }
}
