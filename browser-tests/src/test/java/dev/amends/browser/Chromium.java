package dev.amends.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium {

  private static final String OPTIONAL = "optional";

  private Chromium() {}

  /**
   * Finds the browser that the environment variable {@code AMENDS_BROWSER} names, or an installed
   * one. Without a browser, the test fails, or is skipped with {@code -Damends.browser=optional}.
   */
  static Path require() {
    Path found = find();
    String missing =
        "No browser was found at %s. Install chromium, set AMENDS_BROWSER, or skip these tests with -Damends.browser=optional."
            .formatted(found);
    assumeTrue(
        Files.isExecutable(found) || !System.getProperty("amends.browser", "").equals(OPTIONAL),
        missing);
    assertThat(Files.isExecutable(found)).as(missing).isTrue();
    return found;
  }

  private static Path find() {
    return Stream.of(
            Objects.requireNonNullElse(System.getenv("AMENDS_BROWSER"), ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of("/usr/bin/chromium"));
  }
}
