package dev.amends.launcher.command;

import dev.amends.evidence.InvalidBundle;
import dev.amends.launcher.evidence.EvidenceUnavailable;
import dev.amends.launcher.process.PartFailed;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code amends} command; prints expected failures as one message without a stack trace. */
@Command(
    name = "amends",
    description = "An open, event-driven collections platform.",
    mixinStandardHelpOptions = true,
    version = "0.1.0-SNAPSHOT",
    synopsisSubcommandLabel =
        "(up | status | token | replay | evidence | evidence-key | verify-bundle | bench)",
    footer = "bench runs the benchmarks, see ./amends bench --help",
    subcommands = {
      UpCommand.class,
      StatusCommand.class,
      TokenCommand.class,
      ReplayCommand.class,
      EvidenceCommand.class,
      EvidenceKeyCommand.class,
      VerifyBundleCommand.class,
      BorrowerDataCommand.class
    })
public final class Amends {

  private Amends() {}

  /** Runs a subcommand; exits with 0 on success, 1 on failure and 2 on wrong usage. */
  public static void main(String[] arguments) {
    disableLogging();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Amends())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!isExpected(failure)) {
                throw failure;
              }
              line.getErr().println(failure.getMessage());
              return line.getCommandSpec().exitCodeOnExecutionException();
            });
  }

  private static boolean isExpected(Exception failure) {
    return failure instanceof PartFailed
        || failure instanceof CommandFailed
        || failure instanceof EvidenceUnavailable
        || failure instanceof InvalidBundle;
  }

  /** Turns off the logs of the libraries, which are not meant for users. */
  private static void disableLogging() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
