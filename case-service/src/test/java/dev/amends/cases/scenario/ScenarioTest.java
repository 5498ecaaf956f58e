package dev.amends.cases.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.scenario.Progress;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every journey, and compares the next step of the case after each event. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // connected before the first test
class ScenarioTest {
  private static final Path FOLDER = Path.of("src/test/resources/scenarios");
  private static final Path FILE = Path.of("example.txt");
  private static Topics topics;

  @Inject DataSource database;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseHasTheNextStepsOfItsFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> run(Scenario.read(file))));
    }
  }

  private void run(Scenario scenario) {
    new ScenarioRun(scenario, topics, new Progress(database)).run();
  }

  @Test
  void theReadmeExplainsEverySentence() throws IOException {
    // When
    String readme = Files.readString(FOLDER.resolve("README.md"));

    // Then
    assertThat(Vocabulary.PHRASES)
        .allSatisfy(phrase -> assertThat(readme).contains("`" + phrase.usage() + "`"));
  }

  @Test
  void printsTheNextStepThatIsNotExpected() {
    Scenario scenario =
        Scenario.parse(
            FILE,
            List.of(
                "2026-03-02  overdue 300.00 CNY for 5 days",
                "next        CALLBACK 2026-03-03: FIRST_CALL"));

    assertThatThrownBy(() -> run(scenario))
        .hasMessageContaining("example.txt")
        .hasMessageContaining("\n-next        CALLBACK 2026-03-03: FIRST_CALL\n")
        .hasMessageContaining("\n+next        STRATEGY_STEP 2026-03-28:");
  }

  @Test
  void namesTheFileAndTheLineOfAMisspeltWord() {
    Scenario scenario = Scenario.parse(FILE, List.of("", "2026-03-02  overdu 10.00 CNY"));

    assertThatThrownBy(() -> run(scenario))
        .hasMessage(
            "example.txt, line 2: is not a sentence of the scenarios, see README.md: overdu 10.00"
                + " CNY");
  }
}
