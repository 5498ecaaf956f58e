package dev.amends.browser;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.amends.launcher.platform.ConsoleConfig;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Runs the browser tests of the pages on a platform of its own: first without any data, then with
 * the sample. Screenshots and reports are in {@code target/playwright}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before all tests
class BrowserIT {

  private static final Path HOME = Path.of(System.getProperty("amends.home", ".."));

  private static Path data;
  private static Platform platform;
  private static Playwright playwright;

  @BeforeAll
  static void startPlatform() throws IOException {
    assumeFalse(
        Boolean.getBoolean("console.skip"),
        "The console was packaged without pages (console.skip)");
    Path browser = Chromium.require();
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    data = Files.createTempDirectory(target, "platform-");
    ConsoleConfig console = ConsoleConfig.onFreePorts();
    platform = Platform.start(config(console), System.out::println);
    playwright =
        new Playwright(
            HOME,
            target.resolve("playwright"),
            Map.of(
                "AMENDS_CONSOLE", console.uri().toString(),
                "AMENDS_DATA", data.toString(),
                "AMENDS_BROWSER", browser.toString()));
  }

  @AfterAll
  static void stopPlatform() {
    if (platform != null) {
      platform.close();
    }
  }

  @Test
  @Order(1)
  void pagesAreAccessibleWithoutData() throws IOException, InterruptedException {
    playwright.run("empty");
  }

  @Test
  @Order(2)
  void pagesWorkWithTheSample() throws IOException, InterruptedException {
    SampleData.replay(HOME, data);
    playwright.run("sample");
  }

  /** On free ports; a killed service is started again, as in {@code ./amends up}. */
  private static PlatformConfig config(ConsoleConfig console) {
    PlatformConfig free = PlatformConfig.onFreePorts(HOME, data).withConsole(console);
    return new PlatformConfig(
        free.home(),
        free.data(),
        free.postgresBinaries(),
        free.kafkaPort(),
        free.postgresPort(),
        free.servicePorts(),
        free.console(),
        free.serviceEnvironment(),
        true,
        free.restartsUnhealthyAfter());
  }
}
