package dev.amends.benchmarks.command;

import dev.amends.benchmarks.callbacks.CallbackBenchmark;
import dev.amends.benchmarks.callbacks.CallbackBenchmark.Load;
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

/** {@code amends bench callbacks}: measures the throughput and lateness of due callbacks. */
@Command(
    name = "callbacks",
    description = {
      "Compares the timer of contact-service with the same claim as bare SQL and with"
          + " db-scheduler, alternately on one PostgreSQL.",
      "Herd: callbacks that are due at the same time; measures the time until all of"
          + " them and their events are committed. Stream: callbacks due every second;"
          + " measures how late each CallbackDue is on the topic. Both run while other"
          + " callbacks wait for another day."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class CallbacksCommand implements Callable<Integer> {
  private static final long PENDING_MAX = 100_000_000;
  private static final int HERD_MAX = 500_000;
  private static final int ROUNDS_MAX = 100;
  private static final int RATE_MAX = 100_000;
  private static final int SECONDS_MAX = 3_600;
  private static final int BATCH_MAX = 10_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--pending",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,1000000",
      description = "waiting callbacks; 10000000 need ten minutes and 15 GB of disk")
  private List<Long> pending;

  @Option(
      names = "--herd",
      paramLabel = "N",
      defaultValue = "100000",
      description = "callbacks due at the same time; for db-scheduler at most 20000")
  private int herd;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "herds per side")
  private int rounds;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description = "callbacks per second of the stream")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "length of the stream")
  private int seconds;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "500",
      description = "callbacks per transaction of the service and of bare SQL")
  private int batch;

  @Override
  public Integer call() throws SQLException {
    Console console = new Console(spec);
    pending.forEach(level -> console.require("--pending", level, 0, PENDING_MAX));
    console.require("--herd", herd, 1, HERD_MAX);
    console.require("--rounds", rounds, 1, ROUNDS_MAX);
    console.require("--rate", rate, 1, RATE_MAX);
    console.require("--seconds", seconds, 1, SECONDS_MAX);
    console.require("--batch", batch, 1, BATCH_MAX);
    console.print(Machine.describe());
    Path home = Path.of(System.getProperty("amends.home", ""));
    Load load = new Load(herd, rounds, rate, seconds, batch);
    List<Long> ascending = pending.stream().sorted().toList();
    console.print(
        CallbackTable.format(load, CallbackBenchmark.run(home, ascending, load, console::print)));
    console.print(Machine.describe());
    return CommandLine.ExitCode.OK;
  }
}
