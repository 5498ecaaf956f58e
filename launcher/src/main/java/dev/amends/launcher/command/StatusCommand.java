package dev.amends.launcher.command;

import dev.amends.launcher.platform.RunningPart;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.services.ConsoleProgram;
import dev.amends.launcher.services.Health;
import dev.amends.launcher.services.Program;
import dev.amends.launcher.services.Service;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code amends status}: shows the state of each part, even if only some are running. */
@Command(
    name = "status",
    description = "Shows the state of each part; exits with 0 if all are ready.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class StatusCommand implements Callable<Integer> {

  private static final String ROW = "%-19s %-5s %8s %6s  %s%n";
  private static final List<String> PARTS =
      Stream.concat(
              Stream.of("launcher", "kafka", "postgres"),
              Stream.of(Service.values()).map(Service::serviceName))
          .toList();

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<RunningPart> running = data.parts();
    boolean allReady = true;
    out.printf(ROW, "PART", "STATE", "PID", "PORT", "");
    for (String name : names(running)) {
      allReady &=
          running.stream()
              .filter(part -> part.name().equals(name))
              .findFirst()
              .map(part -> show(out, part))
              .orElseGet(() -> showAbsent(out, name));
    }
    out.flush();
    return allReady ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** The parts of every platform, and the others that this one has. */
  private static List<String> names(List<RunningPart> running) {
    return Stream.concat(PARTS.stream(), running.stream().map(RunningPart::name))
        .distinct()
        .toList();
  }

  private static boolean show(PrintWriter out, RunningPart part) {
    boolean up = part.process().isPresent();
    String answer = up ? answer(part) : "";
    out.printf(
        ROW,
        part.name(),
        up ? "up" : "down",
        up ? part.pid() : "-",
        part.port() == 0 ? "-" : part.port(),
        answer);
    return up && (answer.isEmpty() || answer.equals(Health.READY.toString()));
  }

  private static String answer(RunningPart part) {
    if (part.port() == 0) {
      return "";
    }
    boolean reportsHealth =
        Stream.<Program>concat(Stream.of(Service.values()), Stream.of(ConsoleProgram.CONSOLE))
            .anyMatch(program -> program.serviceName().equals(part.name()));
    return reportsHealth
        ? Health.query(part.port()).toString()
        : (Ports.answers(part.port()) ? Health.READY : Health.UNREACHABLE).toString();
  }

  private static boolean showAbsent(PrintWriter out, String name) {
    out.printf(ROW, name, "down", "-", "-", "");
    return false;
  }
}
