package dev.amends.benchmarks.command;

import dev.amends.benchmarks.testbed.BenchmarkFailed;
import dev.amends.launcher.process.PartFailed;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code amends bench} command; prints expected failures without a stack trace. */
@Command(
    name = "amends bench",
    description = {
      "Compares the services with minimal implementations of the same work.",
      "Each benchmark starts its own broker and database on free ports and deletes them at the end."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(ingest | callbacks | reclassify | breach-sweep | business-day)",
    subcommands = {
      IngestCommand.class,
      CallbacksCommand.class,
      ReclassifyCommand.class,
      BreachSweepCommand.class,
      BusinessDayCommand.class
    })
public final class Bench {

  private Bench() {}

  /** Runs a benchmark; exits with 0 on success, 1 on failure and 2 on wrong usage. */
  public static void main(String[] arguments) {
    disableLogging();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!(failure instanceof PartFailed || failure instanceof BenchmarkFailed)) {
                throw failure;
              }
              line.getErr().println(failure.getMessage());
              return line.getCommandSpec().exitCodeOnExecutionException();
            });
  }

  /** Turns off the logs of the libraries, which are not meant for users. */
  private static void disableLogging() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
