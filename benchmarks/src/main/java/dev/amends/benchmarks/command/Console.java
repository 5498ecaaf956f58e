package dev.amends.benchmarks.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The person who measures. */
record Console(CommandSpec spec) {

  /** Tells a line at once: what comes next may take minutes. */
  void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  /** Refuses a number that is out of its range. */
  void require(String option, long value, long min, long max) {
    if (value < min || value > max) {
      throw new ParameterException(
          spec.commandLine(),
          "%s must be from %,d to %,d, was %,d".formatted(option, min, max, value));
    }
  }
}
