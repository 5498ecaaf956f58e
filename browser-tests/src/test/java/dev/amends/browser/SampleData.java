package dev.amends.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The sample of a small credit union. */
final class SampleData {

  private SampleData() {}

  /** Runs {@code ./amends replay} on the data of a running platform. */
  static void replay(Path home, Path data) throws IOException, InterruptedException {
    Path launcher = home.resolve("launcher/target");
    Process replay =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    launcher.resolve("classes") + ":" + launcher.resolve("lib") + "/*",
                    "dev.amends.launcher.command.Amends",
                    "replay",
                    "samples/credit-union.csv",
                    "--data",
                    data.toString()))
            .directory(home.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(replay.waitFor()).as(output).isZero();
  }
}
