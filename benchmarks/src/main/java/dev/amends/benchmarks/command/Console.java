package dev.amends.benchmarks.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Prints progress and validates options. */
record Console(CommandSpec spec) {

  /** Prints a line immediately, because the next step may take minutes. */
  void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  /** Rejects a number that is out of range. */
  void require(String option, long value, long min, long max) {
    if (value < min || value > max) {
      throw new ParameterException(
          spec.commandLine(),
          "%s must be from %,d to %,d (was %,d)".formatted(option, min, max, value));
    }
  }
}
