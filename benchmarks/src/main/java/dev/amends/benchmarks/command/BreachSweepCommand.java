package dev.amends.benchmarks.command;

import dev.amends.benchmarks.breach.BreachSweepBenchmark;
import dev.amends.benchmarks.close.CloseLevel;
import dev.amends.benchmarks.measure.Machine;
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

/** {@code amends bench breach-sweep}: measures breaches at the close of a business day. */
@Command(
    name = "breach-sweep",
    description = {
      "Compares plan-service, which closes a business day that breaches 3 %% of the plans in force,"
          + " with plain SQL that locks the same accounts, marks the same instalments and plans and"
          + " inserts the same events into the outbox, in one transaction for each partition.",
      "plan-service is measured from the BusinessDayClosed on the topic until the day is closed in"
          + " every partition, while its relay publishes. The close of the next day, which breaches"
          + " nothing, shows what the other plans cost."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class BreachSweepCommand implements Callable<Integer> {
  private static final int PLANS_MIN = 100;
  private static final int PLANS_MAX = 1_000_000;
  private static final int ROUNDS_MAX = 100;
  private static final double GOAL = 0.4;

  @Spec private CommandSpec spec;

  @Option(
      names = "--plans",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "plans in force, of which 3 %% are breached")
  private List<Integer> plans;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
  private int rounds;

  @Override
  public Integer call() throws SQLException {
    Console console = new Console(spec);
    plans.forEach(level -> console.require("--plans", level, PLANS_MIN, PLANS_MAX));
    console.require("--rounds", rounds, 1, ROUNDS_MAX);
    console.print(Machine.describe());
    Path home = Path.of(System.getProperty("amends.home", ""));
    List<Integer> ascending = plans.stream().sorted().toList();
    List<CloseLevel> levels = BreachSweepBenchmark.run(home, ascending, rounds, console::print);
    new CloseReport(console, "plan-service", "plans", "breached").print(levels);
    console.print(String.format(Locale.ROOT, "Goal for the ratio: %.1f", GOAL));
    console.print(Machine.describe());
    return CommandLine.ExitCode.OK;
  }
}
