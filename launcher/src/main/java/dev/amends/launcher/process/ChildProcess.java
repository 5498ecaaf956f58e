package dev.amends.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process in its own session that ends when its parent ends.
 *
 * <p>Ctrl-C goes to the whole foreground process group of a terminal, and a cancelled build kills
 * its process group. Parts must stop in order instead, so each has its own session. A killed parent
 * cannot stop anything, so a small shell next to each part holds the other end of a pipe, and stops
 * the part when the pipe closes.
 */
public final class ChildProcess {

  private static final int LOG_TAIL_BYTES_MAX = 16 * 1024;

  private static final String OWN_SESSION =
      """
      if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
      exec perl -e 'use POSIX; POSIX::setsid(); exec @ARGV;' -- "$@"
      """;

  private static final String LIFELINE =
      """
      exec 3<&0 </dev/null
      (cat <&3 >/dev/null; kill -%s $$ 2>/dev/null) &
      exec 3<&-
      exec "$@"
      """;

  private final Process process;
  private final StopSignal stopSignal;
  private final Path log;

  private ChildProcess(Process process, StopSignal stopSignal, Path log) {
    this.process = process;
    this.stopSignal = stopSignal;
    this.log = log;
  }

  /** The signal that makes a program end normally. */
  public enum StopSignal {
    /** For Java programs. */
    TERM,
    /** The "fast shutdown" of PostgreSQL, which does not wait for clients. */
    INT
  }

  /**
   * Starts a program and appends its output to a log file.
   *
   * @param environment additional environment variables
   * @throws PartFailed if the program cannot be started
   */
  public static ChildProcess start(
      List<String> command, Map<String, String> environment, StopSignal stopSignal, Path log) {
    List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", OWN_SESSION, "sh"));
    line.addAll(List.of("/bin/sh", "-c", LIFELINE.formatted(stopSignal), "sh"));
    line.addAll(command);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return new ChildProcess(builder.start(), stopSignal, log);
    } catch (IOException e) {
      throw new PartFailed("Could not start " + command.getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether the process is running. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The log file. */
  public Path log() {
    return log;
  }

  /** Completes with the exit code when the process ends. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Kills the process with SIGKILL and waits until it has ended. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Sends the stop signal, and kills the process if it does not end in time. */
  public void stop(Duration timeout) {
    if (!process.isAlive()) {
      return;
    }
    signal(process.pid(), stopSignal.name());
    process.onExit().completeOnTimeout(process, timeout.toMillis(), TimeUnit.MILLISECONDS).join();
    if (process.isAlive()) {
      kill();
    }
  }

  /** Sends a signal, such as {@code INT}; does nothing if the process does not exist. */
  public static void signal(long pid, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last lines of the log file. */
  public String logTail(int lines) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(file.length(), LOG_TAIL_BYTES_MAX)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      List<String> all = new String(tail, StandardCharsets.UTF_8).lines().toList();
      return String.join(
          System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(log not readable: " + e.getMessage() + ")";
    }
  }
}
