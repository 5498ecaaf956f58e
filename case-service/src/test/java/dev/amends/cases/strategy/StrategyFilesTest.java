package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.conventions.datafile.InvalidDataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which strategy applies, and the errors of its file: each names the file, the step, the rule. */
class StrategyFilesTest {
  private static final String STEP =
      "{name: %s, action: %s, intensity: %s, stage: %s, fromDaysPastDue: %s%s}";

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path directory;

  @Test
  void shipsTheStandardStrategy() {
    assertThat(new Strategies(StrategyFiles.read(Optional.empty()).values()).all())
        .extracting(Strategy::reference)
        .containsExactly("standard/1");
  }

  @ParameterizedTest
  @CsvSource({
    // lender, product, day, strategy
    "CU-1, CARD, 2026-06-01, both/1",
    "CU-1, LOAN, 2026-06-01, of-lender/2",
    "CU-1, ,     2026-05-31, of-lender/1",
    "CU-1, ,     2026-01-31, standard/1",
    "CU-2, CARD, 2026-06-01, of-product/1",
    "CU-2, LOAN, 2026-06-01, standard/1",
    "CU-2, LOAN, 1999-01-01, standard/1",
  })
  void choosesByLenderProductAndDate(
      String lender, @Nullable String product, LocalDate day, String expected) throws IOException {
    write("a.yaml", "of-lender", 1, "2026-02-01", "lenders: [CU-1]");
    write("b.yaml", "of-lender", 2, "2026-06-01", "lenders: [CU-1]");
    write("c.yaml", "of-product", 1, "2026-02-01", "products: [CARD]");
    write("d.yaml", "both", 1, "2026-06-01", "lenders: [CU-1]\nproducts: [CARD]");

    Strategies strategies = new Strategies(StrategyFiles.read(Optional.of(directory)).values());

    assertThat(strategies.find(lender, product, day).strategy().reference()).isEqualTo(expected);
  }

  @Test
  void rejectsTwoStrategiesForTheSameLenderAndDate() throws IOException {
    write("a.yaml", "one", 1, "2026-02-01", "lenders: [CU-1, CU-2]");
    write("b.yaml", "two", 1, "2026-02-01", "lenders: [CU-2]");

    assertInvalid("b.yaml: effectiveFrom two/1 and one/1 of ");
  }

  @Test
  void rejectsOneVersionInTwoFiles() throws IOException {
    write("a.yaml", "standard", 1, "2026-02-01", "lenders: [CU-1]");

    assertInvalid("a.yaml: version standard/1 is in strategies/standard.yaml as well");
  }

  @Test
  void namesTheNewPlaceOfAFormerKey() {
    assertThatThrownBy(
            () -> Strategies.rejectFormerKeys(List.of("amends.cases.ladder.steps[0].name")))
        .hasMessageContaining("amends.cases.ladder.steps[0].name has moved")
        .hasMessageContaining("amends.cases.strategy.directory");
  }

  @Test
  void rejectsADirectoryThatDoesNotExist() {
    assertThatThrownBy(() -> StrategyFiles.read(Optional.of(directory.resolve("none"))))
        .hasMessageStartingWith("amends.cases.strategy.directory must be a directory that exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DANCE  | 3 | FIRM   | 61 | '' | action must be",
        "CALL   | 6 | FIRM   | 61 | '' | second: intensity must be 1 to 5 (was 6)",
        "CALL   | 3 | FIRM   | -1 | '' | second: fromDaysPastDue must not be negative (was -1)",
        "CALL   | 1 | FIRM   | 61 | '' | second: must not be weaker or earlier than first",
        "CALL   | 3 | NEGOTIATE | 61 | '' | second: must not be weaker or earlier than first",
        "CALL   | 3 | FIRM   | 30 | '' | second: must not be weaker or earlier than first",
        "LITIGATION | 5 | FIRM | 61 | '' | second: stage must be LEGAL_REVIEW for LITIGATION",
        "CALL   | 3 | FIRM   | 61 | ', classes: []' | second: classes must not be empty",
        "CALL   | 3 | FIRM   | 61 | ', classes: [E]' | classes.0 must be",
        "CALL   | 3 | FIRM   | 61 | ', after: {step: none, days: 1}' | second: after.step must be a step of the strategy (was none)",
        "CALL   | 3 | FIRM   | 61 | ', after: {step: first, days: -1}' | second: after.days must not be negative (was -1)",
        "CALL   | 3 | FIRM   | 61 | ', after: {step: second, days: 1}' | second: the steps wait for each other: second",
        "CALL   | 3 | FIRM   | 61 | ', after: {step: third, days: 1}' | second: nobody of class A can reach it, because third does not come before it",
        "CALL   | 3 | FIRM   | 61 | ', weather: good' | weather",
        "CALL   | 3 | FIRM   | 61 | ', minimumDistanceDays: -1' | second: minimumDistanceDays must not be negative",
        "LEGAL_REVIEW | 5 | LEGAL_REVIEW | 61 | '' | third: nobody can reach a step after a legal one",
        "CALL   | 3 | FIRM   | 61 | ', negotiationFailed: [{failedAttempts: -1}]' | failedAttempts must not be negative",
      })
  void namesTheFileTheStepAndTheRule(
      String action, String intensity, String stage, String from, String more, String rule)
      throws IOException {
    Files.writeString(
        directory.resolve("broken.yaml"),
        """
        name: broken
        version: 1
        effectiveFrom: 2026-01-01
        steps:
          - %s
          - %s
          - %s
        """
            .formatted(
                STEP.formatted("first", "LETTER", 2, "LETTER", 31, ""),
                STEP.formatted("second", action, intensity, stage, from, more),
                STEP.formatted(
                    "third",
                    "CALL",
                    5,
                    stage.equals("LEGAL_REVIEW") ? "LEGAL_REVIEW" : "FIRM",
                    91,
                    "")));

    assertThatThrownBy(() -> StrategyFiles.read(Optional.of(directory)))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining("broken.yaml: ")
        .hasMessageContaining(rule);
  }

  private void assertInvalid(String message) {
    assertThatThrownBy(() -> StrategyFiles.read(Optional.of(directory)))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining(message);
  }

  private void write(String file, String name, int version, String from, String scope)
      throws IOException {
    Files.writeString(
        directory.resolve(file),
        "name: %s\nversion: %d\neffectiveFrom: %s\n%s\nsteps: []\n"
            .formatted(name, version, from, scope));
  }
}
