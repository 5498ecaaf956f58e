package dev.amends.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.plan.Borrower;
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

/** Runs every scenario file and compares the events that plan-service publishes. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
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
  static void everyMessageMatchesItsSchema() {
    assertThat(Borrower.violations(topics)).isEmpty();
    topics.close();
  }

  @TestFactory
  Stream<DynamicTest> everyFileHasTheTimelineItExpects() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () ->
                          new ScenarioRun(Scenario.read(file), topics, new Progress(database))
                              .run()));
    }
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
  void namesTheFileAndTheLineOfAMisspeltWord() {
    // Given
    Scenario scenario =
        Scenario.parse(FILE, List.of("# A typing error", "2026-03-02  overdu 10.00 CNY", "expect"));

    // When // Then
    assertThatThrownBy(() -> new ScenarioRun(scenario, topics, new Progress(database)).run())
        .hasMessage(
            "example.txt, line 2: is not a sentence of the scenarios, see README.md: overdu 10.00"
                + " CNY");
  }

  @Test
  void namesTheFileAndTheLineOfAMissingDate() {
    assertThatThrownBy(() -> Scenario.parse(FILE, List.of("", "overdue 10.00 CNY", "expect")))
        .hasMessage(
            "example.txt, line 2: starts with neither a date, nor expect, then or #: overdue 10.00"
                + " CNY");
  }

  @Test
  void printsTheDifferenceLineByLine() {
    // Given
    Scenario scenario =
        Scenario.parse(
            FILE,
            List.of(
                "2026-03-02  overdue 300.00 CNY",
                "2026-03-02  promises 100.00 by 2026-03-06 to li.na",
                "2026-03-06  pays 100.00 as P-1",
                "expect",
                "2026-03-02  promise proposed by li.na, no approval needed: 100.00 by 2026-03-06",
                "2026-03-02  promise in force",
                "2026-03-06  promise kept, received 90.00 of 100.00"));

    // When // Then
    assertThatThrownBy(() -> new ScenarioRun(scenario, topics, new Progress(database)).run())
        .hasMessageContaining("example.txt")
        .hasMessageContaining("\n 2026-03-02  promise in force\n")
        .hasMessageContaining("\n-2026-03-06  promise kept, received 90.00 of 100.00\n")
        .hasMessageContaining("\n+2026-03-06  promise kept, received 100.00 of 100.00");
  }
}
