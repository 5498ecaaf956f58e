package dev.amends.benchmarks.command;

import dev.amends.benchmarks.bed.BenchmarkFailed;
import dev.amends.launcher.process.PartFailed;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the benchmarks: finds what to measure, and tells a failure in one message.
 */
@Command(
    name = "amends bench",
    description = {
      "Measures the real services against the least that could do the same work, side by side.",
      "Each starts a broker and a database of its own, on free ports, and leaves nothing behind."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(ingest | callbacks)",
    subcommands = {IngestCommand.class, CallbacksCommand.class})
public final class Bench {

  private Bench() {}

  /** Measures; exits 0 where there is a result, 1 where not, 2 where it was misspelt. */
  public static void main(String[] arguments) {
    quieten();
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

  /** Libraries that the benchmarks use log for programmers, not for their user. */
  private static void quieten() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
