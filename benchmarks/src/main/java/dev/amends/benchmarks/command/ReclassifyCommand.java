package dev.amends.benchmarks.command;

import dev.amends.benchmarks.measure.Machine;
import dev.amends.benchmarks.measure.Throughput;
import dev.amends.benchmarks.reclassification.ReclassificationBenchmark;
import dev.amends.benchmarks.reclassification.ReclassificationBenchmark.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends bench reclassify}: measures classes that change at the close of a business day. */
@Command(
    name = "reclassify",
    description = {
      "Compares case-service, which closes a business day on which the class of every case changes,"
          + " with a plain SQL update of the same classes.",
      "case-service is measured from the BusinessDayClosed on the topic until the day is closed in"
          + " every partition, with the events and timelines that it writes, while its relay"
          + " publishes. The SQL update writes the classes only, of the same number of cases of"
          + " another lender in the same tables."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ReclassifyCommand implements Callable<Integer> {
  private static final int CASES_MAX = 10_000_000;
  private static final int ROUNDS_MAX = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--cases",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "cases whose class changes")
  private List<Integer> cases;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "1")
  private int rounds;

  @Override
  public Integer call() throws SQLException {
    Console console = new Console(spec);
    cases.forEach(level -> console.require("--cases", level, 1, CASES_MAX));
    console.require("--rounds", rounds, 1, ROUNDS_MAX);
    console.print(Machine.describe());
    Path home = Path.of(System.getProperty("amends.home", ""));
    List<Integer> ascending = cases.stream().sorted().toList();
    List<Level> levels = ReclassificationBenchmark.run(home, ascending, rounds, console::print);
    console.print(
        String.format(
            Locale.ROOT,
            """

            Classes that change at the close of a business day: medians of %d rounds
                   cases   case-service, /s   plain SQL update, /s   ratio\
            """,
            rounds));
    levels.forEach(level -> console.print(row(level)));
    console.print(Machine.describe());
    return CommandLine.ExitCode.OK;
  }

  private static String row(Level level) {
    return String.format(
        Locale.ROOT,
        "%,12d   %,16.0f   %,20.0f   %5.2f",
        level.cases(),
        Throughput.median(level.service()),
        Throughput.median(level.sql()),
        level.ratio());
  }
}
