package dev.amends.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.process.ChildProcess.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part never outlives the process that started it. */
class ChildProcessTest {

  /** A launcher that starts one part, prints its process id and waits. */
  static final class Launcher {
    public static void main(String[] arguments) throws InterruptedException {
      ChildProcess part =
          ChildProcess.start(
              List.of("sleep", "600"), Map.of(), StopSignal.TERM, Path.of(arguments[0]));
      System.out.println(part.pid());
      Thread.sleep(Duration.ofMinutes(10));
    }
  }

  @Test
  void endsWhenTheProcessGroupOfItsParentIsKilled(@TempDir Path directory) throws IOException {
    // Given
    ChildProcess launcher =
        ChildProcess.start(
            ChildJvm.ofMainClass(
                Launcher.class, List.of(), List.of(directory.resolve("part.log").toString())),
            Map.of(),
            StopSignal.TERM,
            directory.resolve("launcher.log"));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> launcher.logTail(1).strip().matches("[0-9]+"));
    ProcessHandle part =
        ProcessHandle.of(Long.parseLong(launcher.logTail(1).strip())).orElseThrow();
    assertThat(part.isAlive()).isTrue();

    // When
    new ProcessBuilder("kill", "-KILL", "--", "-" + launcher.pid()).start().onExit().join();

    // Then
    await().atMost(Duration.ofMinutes(1)).until(() -> !part.isAlive());
    assertThat(launcher.onExit()).succeedsWithin(Duration.ofMinutes(1));
  }
}
