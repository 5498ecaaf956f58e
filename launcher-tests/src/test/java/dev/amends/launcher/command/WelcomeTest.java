package dev.amends.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.launcher.platform.ConsoleConfig;
import dev.amends.launcher.platform.PlatformConfig;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that the message proposes can be pasted into a shell. */
class WelcomeTest {
  private static final Path HOME = Path.of("/srv/amends");

  private static String message(String data) {
    return Welcome.message(PlatformConfig.onDefaultPorts(HOME, Path.of(data)), 12.34);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/srv/amends/data, ./amends status",
        "/tmp/data-2, ./amends status --data /tmp/data-2",
        "/tmp/my data, ./amends status --data '/tmp/my data'",
        "/tmp/li's $data, ./amends status --data '/tmp/li'\\''s $data'"
      })
  void quotesTheDataFolder(String data, String command) {
    assertThat(message(data).lines().map(String::strip)).contains(command);
  }

  @Test
  void namesThePasswordFileAndWritesPlainDigitsInEveryLocale() {
    // Given
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      // When
      String message = message("/srv/amends/data");

      // Then
      assertThat(message)
          .contains(
              "Ready after 12.3 s.",
              "localhost:9092",
              "jdbc:postgresql://localhost:54320/case_service",
              "/srv/amends/data/keys/postgres-case_service.password",
              "http://localhost:8081/q/swagger-ui",
              "http://localhost:8081/cases?status=OPEN");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesTheConsoleFirstAndWhoCanSignIn() {
    String message =
        Welcome.message(
            PlatformConfig.onDefaultPorts(HOME, Path.of("/srv/amends/data"))
                .withConsole(new ConsoleConfig(8190, 8185)),
            12.34);

    assertThat(message.lines().filter(line -> line.contains("http://")).findFirst().orElseThrow())
        .contains("console", "http://localhost:8190");
    assertThat(message).contains("li.na (agent)", "chen.hao (ops)");
  }

  @Test
  void namesNoConsoleThatDoesNotRun() {
    assertThat(message("/srv/amends/data")).doesNotContain("console", "li.na (agent)");
  }
}
