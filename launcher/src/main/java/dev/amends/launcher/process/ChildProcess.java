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
 * A process that ends when its starter ends, however that ends, and that no signal to the starter's
 * group reaches.
 *
 * <p>Ctrl-C goes to every process of a terminal's foreground group at once, and who ends a build
 * kills its whole group; the parts must stop in order instead, so each gets a session of its own. A
 * starter that was killed cannot stop anything; so a small shell beside each part, in the part's
 * session, holds the other end of a pipe and ends the part when the pipe closes.
 */
public final class ChildProcess {

  private static final int LAST_WORDS_BYTES_MAX = 16 * 1024;

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

  /** The signal on which a program ends cleanly. */
  public enum StopSignal {
    /** Java's. */
    TERM,
    /** PostgreSQL's "fast shutdown", which does not wait for clients. */
    INT
  }

  /**
   * Starts a program whose output is appended to a log.
   *
   * @param environment added to this process's own
   * @throws PartFailed where the program cannot be started
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

  /** The id of the program's process. */
  public long pid() {
    return process.pid();
  }

  /** Whether the program is running. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The log to which the program's output goes. */
  public Path log() {
    return log;
  }

  /** Completes when the program has ended, with its exit code. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Ends the program with SIGKILL and returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks the program to end, and kills it where it has not ended in time. */
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

  /** Sends a signal to a process, such as {@code INT}; does nothing where there is none. */
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

  /** The last lines of the log, for the message of a part that did not start. */
  public String lastWords(int lines) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(file.length(), LAST_WORDS_BYTES_MAX)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      List<String> all = new String(tail, StandardCharsets.UTF_8).lines().toList();
      return String.join(
          System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
