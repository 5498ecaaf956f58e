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

/** {@code amends bench callbacks}: how late a callback is, and how fast a herd of them drains. */
@Command(
    name = "callbacks",
    description = {
      "Callbacks that come due: contact-service's timer against the same claim as bare SQL and"
          + " against db-scheduler, on one PostgreSQL, one after the other.",
      "A herd is due at once; its clock runs from that moment until the last callback is due and its"
          + " event in the outbox, committed, while the relay publishes. A stream tells how much"
          + " later than its time each CallbackDue is heard of on the topic. All that among as many"
          + " others that wait for another day."
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
      description = "callbacks that wait meanwhile; 10000000 take ten minutes and 15 GB of disk")
  private List<Long> pending;

  @Option(
      names = "--herd",
      paramLabel = "N",
      defaultValue = "100000",
      description = "callbacks that are due at once; db-scheduler is given 20000 at most")
  private int herd;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "herds of each")
  private int rounds;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description = "callbacks a second of the stream, due at the whole second")
  private int rate;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = "the stream's")
  private int seconds;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "500",
      description = "callbacks a transaction, of the service and of bare SQL")
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
    console.say(Machine.words());
    Path home = Path.of(System.getProperty("amends.home", ""));
    Load load = new Load(herd, rounds, rate, seconds, batch);
    List<Long> ascending = pending.stream().sorted().toList();
    console.say(CallbackTable.of(load, CallbackBenchmark.run(home, ascending, load, console::say)));
    console.say(Machine.words());
    return CommandLine.ExitCode.OK;
  }
}
