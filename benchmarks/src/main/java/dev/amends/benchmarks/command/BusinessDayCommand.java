package dev.amends.benchmarks.command;

import dev.amends.benchmarks.businessday.BusinessDayBenchmark;
import dev.amends.benchmarks.close.CloseLevel;
import dev.amends.benchmarks.measure.Machine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends bench business-day}: measures steps at the close of a business day. */
@Command(
    name = "business-day",
    description = {
      "Compares case-service, which closes a business day at which a step is due for 3 %% of the"
          + " open cases, with plain SQL that locks the same accounts, writes the same cases, steps"
          + " and entries of timelines, and inserts the same events into the outbox, in one"
          + " transaction for each partition.",
      "case-service is measured from the BusinessDayClosed on the topic until the day is closed in"
          + " every partition, while its relay publishes. The close of the next day, at which no"
          + " step is due, shows what the other cases cost."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class BusinessDayCommand implements Callable<Integer> {
  private static final int CASES_MIN = 100;
  private static final int CASES_MAX = 1_000_000;
  private static final int ROUNDS_MAX = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--cases",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "open cases, of which a step is due for 3 %%")
  private List<Integer> cases;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
  private int rounds;

  @Override
  public Integer call() throws SQLException {
    Console console = new Console(spec);
    cases.forEach(level -> console.require("--cases", level, CASES_MIN, CASES_MAX));
    console.require("--rounds", rounds, 1, ROUNDS_MAX);
    console.print(Machine.describe());
    Path home = Path.of(System.getProperty("amends.home", ""));
    List<Integer> ascending = cases.stream().sorted().toList();
    List<CloseLevel> levels = BusinessDayBenchmark.run(home, ascending, rounds, console::print);
    new CloseReport(console, "case-service", "cases", "advanced").print(levels);
    console.print(Machine.describe());
    return CommandLine.ExitCode.OK;
  }
}
