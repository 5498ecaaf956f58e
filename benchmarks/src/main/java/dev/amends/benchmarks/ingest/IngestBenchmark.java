package dev.amends.benchmarks.ingest;

import dev.amends.benchmarks.bed.Bed;
import dev.amends.benchmarks.bed.BenchmarkFailed;
import dev.amends.benchmarks.bed.RowCounts;
import dev.amends.benchmarks.measure.Throughput;
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
 * AccountOverdue from the topic to committed rows by the real case-service, against the same rows
 * by batched JDBC inserts: rounds of both in turn, so that whatever else the machine does meets
 * both.
 */
public final class IngestBenchmark {
  private static final String BY_JDBC = "case_by_jdbc";
  private static final int WARM_UP_MAX = 10_000;

  /** The service sees events only when their Kafka transaction is committed, all at once. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("KAFKA_ISOLATION_LEVEL", "read_committed");

  private static final String TOLD = "select count(*) from outbox";

  private final Bed bed;
  private final OverdueEvents events;
  private final Consumer<String> news;
  private final RowCounts before;

  private IngestBenchmark(Bed bed, OverdueEvents events, Consumer<String> news)
      throws SQLException {
    this.bed = bed;
    this.events = events;
    this.news = news;
    bed.copyDatabase(BY_JDBC);
    try (Connection connection = bed.connect(bed.database())) {
      this.before = RowCounts.of(connection);
    }
  }

  /**
   * What came out.
   *
   * @param service events through case-service, by round
   * @param jdbc the same rows by JDBC alone, by round
   * @param rows added to each table, the same by both
   */
  public record Result(List<Throughput> service, List<Throughput> jdbc, RowCounts rows) {

    /** How near the service comes to the database's own speed; 1 where it costs nothing. */
    public double ratio() {
      return Throughput.median(service) / Throughput.median(jdbc);
    }
  }

  /**
   * Measures.
   *
   * @param home a built working copy of the project
   * @param events of each round, one for each of as many new accounts
   * @param rounds of both sides, after one to warm up
   * @param news told a line for each step
   * @throws BenchmarkFailed where the two sides did not write the same number of rows
   */
  public static Result run(Path home, int events, int rounds, Consumer<String> news)
      throws SQLException {
    try (Bed bed = Bed.make(home, Service.CASE, ENVIRONMENT, news);
        OverdueEvents topic = new OverdueEvents(bed.bootstrapServers())) {
      return new IngestBenchmark(bed, topic, news).measure(events, rounds);
    }
  }

  private Result measure(int count, int rounds) throws SQLException {
    round("BENCH-WARM-UP", Math.min(count, WARM_UP_MAX));
    Result result = new Result(new ArrayList<>(), new ArrayList<>(), before);
    for (int round = 1; round <= rounds; round++) {
      Round measured = round("BENCH-" + round, count);
      result.service().add(measured.service());
      result.jdbc().add(measured.jdbc());
      news.accept(
          String.format(
              Locale.ROOT,
              "round %d: case-service %,.0f events/s, plain JDBC %,.0f events/s",
              round,
              measured.service().perSecond(),
              measured.jdbc().perSecond()));
    }
    return new Result(result.service(), result.jdbc(), requireSameRows());
  }

  private record Round(Throughput service, Throughput jdbc) {}

  private Round round(String lenderId, int count) throws SQLException {
    try (Connection byService = bed.connect(bed.database());
        Connection byJdbc = bed.connect(BY_JDBC)) {
      Throughput service = drain(byService, lenderId, count);
      RoundRows rows = RoundRows.read(byService, lenderId, count);
      bed.checkpoint();
      return new Round(service, rows.write(byJdbc));
    }
  }

  /**
   * From the moment at which the service may see the events until the last one's rows are there.
   */
  private Throughput drain(Connection connection, String lenderId, int count) throws SQLException {
    String otherwise = "case-service did not take the events of " + lenderId + " in";
    long drawn = Bed.drawn(connection);
    long told = Bed.number(connection, TOLD);
    events.publish(lenderId, count);
    bed.checkpoint();
    long began = System.nanoTime();
    events.commit();
    bed.await(() -> Bed.drawn(connection) >= drawn + count, otherwise);
    bed.await(() -> Bed.number(connection, TOLD) >= told + count, otherwise);
    Throughput drained = Throughput.since(began, count);
    // The relay works beside the consumer, as always; it must not work beside the JDBC inserts.
    bed.await(() -> Bed.unpublished(connection) == 0, otherwise);
    return drained;
  }

  private RowCounts requireSameRows() throws SQLException {
    try (Connection byService = bed.connect(bed.database());
        Connection byJdbc = bed.connect(BY_JDBC)) {
      RowCounts service = RowCounts.of(byService).since(before);
      List<String> differences = service.differences(RowCounts.of(byJdbc).since(before));
      if (!differences.isEmpty()) {
        throw new BenchmarkFailed(
            "The two sides did not write the same rows, so that no ratio is honest: "
                + String.join("; ", differences));
      }
      return service;
    }
  }
}
