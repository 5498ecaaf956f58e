package dev.amends.benchmarks.command;

import dev.amends.benchmarks.ingest.IngestBenchmark;
import dev.amends.benchmarks.measure.Machine;
import dev.amends.benchmarks.measure.Throughput;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends bench ingest}: measures the path from Kafka to committed rows. */
@Command(
    name = "ingest",
    description = {
      "Compares case-service, from AccountOverdue on the topic to committed rows, with batched JDBC"
          + " inserts of the same rows.",
      "The events are published in one Kafka transaction. case-service is measured"
          + " from the commit of that transaction until the last row is committed, while"
          + " its relay publishes. JDBC then writes the same rows, those of 500 events per"
          + " transaction, into a second database of the same PostgreSQL with the same"
          + " tables and indexes."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class IngestCommand implements Callable<Integer> {
  private static final double GOAL = 0.5;
  private static final int EVENTS_MAX = 200_000;
  private static final int ROUNDS_MAX = 100;

  @Spec private CommandSpec spec;

  @Option(names = "--events", paramLabel = "N", defaultValue = "20000")
  private int events;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
  private int rounds;

  @Override
  public Integer call() throws SQLException {
    Console console = new Console(spec);
    console.require("--events", events, 1, EVENTS_MAX);
    console.require("--rounds", rounds, 1, ROUNDS_MAX);
    console.print(Machine.describe());
    Path home = Path.of(System.getProperty("amends.home", ""));
    IngestBenchmark.Result result = IngestBenchmark.run(home, events, rounds, console::print);
    console.print(
        String.format(
            Locale.ROOT,
            """

            AccountOverdue to committed rows: medians of %d rounds of %,d events
              case-service, from the topic   %,8.0f events/s
              plain JDBC, the same rows      %,8.0f events/s
              ratio                          %8.2f   (goal %.1f)

            Rows written by each side: %s
            %s\
            """,
            rounds,
            events,
            Throughput.median(result.service()),
            Throughput.median(result.jdbc()),
            result.ratio(),
            GOAL,
            result.rows(),
            Machine.describe()));
    return CommandLine.ExitCode.OK;
  }
}
