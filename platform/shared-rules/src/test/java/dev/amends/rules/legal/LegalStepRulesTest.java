package dev.amends.rules.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.legal.LegalStepRules.RuleFile;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalStepRulesTest {
  private final LegalStepRules rules = new LegalStepRules();

  @ParameterizedTest
  @CsvSource({
    "GB, 2026-11-19, 30, true, true",
    "GB-SCT, 2026-11-19, 30, true, true",
    "DE, 2026-11-19, 14, false, false",
    "DE, 2026-11-20, 14, true, true",
    "IE, 2027-01-01, 14, true, true",
    "US-CA, 2026-12-01, 30, false, false",
    "CN, 2026-12-01, 15, false, false",
    "CN-BJ, 2026-12-01, 15, false, false",
    "CN-HK, 2026-12-01, 30, true, true",
    "IN, 2026-12-01, 15, false, false",
    "JP, 2026-12-01, 30, true, true",
    ", 2026-12-01, 30, true, true",
  })
  void requiresWhatTheRegionsRuleStates(
      @Nullable String region,
      LocalDate day,
      int letterWaitDays,
      boolean forbearanceFirst,
      boolean debtAdviceFirst) {
    LegalStepRule rule = rules.find(Optional.ofNullable(region), day);

    assertThat(rule.letterWaitDays()).isEqualTo(letterWaitDays);
    assertThat(rule.forbearanceFirst()).isEqualTo(forbearanceFirst);
    assertThat(rule.debtAdviceFirst()).isEqualTo(debtAdviceFirst);
    assertThat(rule.failedAttemptDaysMin()).isEqualTo(3);
    assertThat(rule.refusalDaysMin()).isEqualTo(2);
    assertThat(rule.citation()).isNotBlank();
  }

  @Test
  void rejectsARuleWithoutRegionsAmongThoseOfRegions() {
    LegalStepRule ofNoRegion = rule(3, 14);

    assertThatThrownBy(() -> new LegalStepRules(new RuleFile(List.of(ofNoRegion), ofNoRegion)))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining("must name a region");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 14, failedAttemptDaysMin must be at least 1 (was 0)",
    "3, -1, letterWaitDays must be at least 0 (was -1)",
  })
  void rejectsImpossibleFigures(int attemptDays, int letterWaitDays, String message) {
    assertThatThrownBy(() -> rule(attemptDays, letterWaitDays)).hasMessage(message);
  }

  private static LegalStepRule rule(int attemptDays, int letterWaitDays) {
    return new LegalStepRule(
        Set.of(),
        Set.of(),
        null,
        attemptDays,
        2,
        letterWaitDays,
        false,
        false,
        "law",
        CitationEvidence.M);
  }
}
