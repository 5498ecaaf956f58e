package dev.amends.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the tests of the pages against a running console. */
final class Playwright {

  private static final int MINUTES_MAX = 10;

  private final Path webapp;
  private final Path reports;
  private final Map<String, String> environment;

  /**
   * Prepares to run.
   *
   * @param home the built working copy of the project
   * @param reports the folder that gets the screenshots and, of tests that fail, the traces
   * @param environment what the tests need to know about the platform and the browser
   */
  Playwright(Path home, Path reports, Map<String, String> environment) {
    this.webapp = home.resolve("console/src/main/webapp");
    this.reports = reports;
    this.environment = Map.copyOf(environment);
  }

  /** Runs the tests of a project of {@code playwright.config.ts}; fails if one of them does. */
  void run(String project) throws IOException, InterruptedException {
    Path output = Files.createDirectories(reports).resolve(project + ".log");
    ProcessBuilder builder =
        new ProcessBuilder("npx", "--no-install", "playwright", "test", "--project", project)
            .directory(webapp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AMENDS_BROWSER_OUT", reports.resolve(project).toString());
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(MINUTES_MAX, TimeUnit.MINUTES))
          .as("the tests of the project %s end within %d minutes", project, MINUTES_MAX)
          .isTrue();
      assertThat(process.exitValue())
          .as("exit code of the project %s, which printed%n%s", project, Files.readString(output))
          .isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
