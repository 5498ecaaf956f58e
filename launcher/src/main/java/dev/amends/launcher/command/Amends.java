package dev.amends.launcher.command;

import dev.amends.launcher.process.PartFailed;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: finds the verb, and tells a failure in one message. */
@Command(
    name = "amends",
    description = "An open, event-driven collections platform.",
    mixinStandardHelpOptions = true,
    version = "0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "(up | status | token | replay | bench)",
    footer = "bench measures the services, in a program of its own: ./amends bench --help",
    subcommands = {UpCommand.class, StatusCommand.class, TokenCommand.class, ReplayCommand.class})
public final class Amends {

  private Amends() {}

  /** Runs a verb; exits 0 where it did what it says, 1 where not, 2 where it was misspelt. */
  public static void main(String[] arguments) {
    quieten();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Amends())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!(failure instanceof PartFailed || failure instanceof CommandFailed)) {
                throw failure;
              }
              line.getErr().println(failure.getMessage());
              return line.getCommandSpec().exitCodeOnExecutionException();
            });
  }

  /** Libraries that the command uses log for programmers, not for its user. */
  private static void quieten() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
