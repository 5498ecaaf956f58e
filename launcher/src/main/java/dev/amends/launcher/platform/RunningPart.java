package dev.amends.launcher.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A part that was started.
 *
 * @param startedMillis when its process started according to the operating system, in milliseconds
 *     since 1970; distinguishes the process from a later one with the same id
 */
public record RunningPart(String name, long pid, long startedMillis, int port) {

  static final String LAUNCHER = "launcher";

  static RunningPart of(String name, long pid, int port) {
    return new RunningPart(
        name, pid, ProcessHandle.of(pid).map(RunningPart::started).orElse(0L), port);
  }

  /** The process, if it still runs. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(handle -> started(handle) == startedMillis);
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
