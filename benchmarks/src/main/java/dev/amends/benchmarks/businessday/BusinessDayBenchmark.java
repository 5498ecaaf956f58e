package dev.amends.benchmarks.businessday;

import dev.amends.benchmarks.close.CloseBenchmark;
import dev.amends.benchmarks.close.CloseLevel;
import dev.amends.benchmarks.close.SqlClose;
import dev.amends.benchmarks.testbed.DayCloses;
import dev.amends.benchmarks.testbed.Testbed;
import dev.amends.launcher.services.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares case-service, which takes steps at the close of a business day, with plain SQL that
 * writes the same rows.
 *
 * <p>Both work on the tables of the service, each on the cases of another lender, and alternate.
 */
public final class BusinessDayBenchmark {
  private BusinessDayBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param home a built working copy of the project
   * @param levels the numbers of cases, in ascending order
   * @param rounds the number of rounds of each level
   * @param messages receives a line for each step
   * @throws dev.amends.benchmarks.testbed.BenchmarkFailed if the two sides did not leave the same
   *     rows
   */
  public static List<CloseLevel> run(
      Path home, List<Integer> levels, int rounds, Consumer<String> messages) throws SQLException {
    try (Testbed testbed = Testbed.start(home, Service.CASE, Testbed.BOTH_COMPILERS, messages);
        Connection connection = testbed.connectAsSuperuser(testbed.database());
        DayCloses closes = new DayCloses(testbed.bootstrapServers())) {
      SqlClose sql = new SqlClose(connection, OpenCases.DAY, StepStatement.SQL);
      return new CloseBenchmark(testbed, connection, closes, new OpenCases(connection), sql)
          .measure(levels, rounds, messages);
    }
  }
}
