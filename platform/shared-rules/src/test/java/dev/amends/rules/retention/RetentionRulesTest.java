package dev.amends.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.retention.RetentionRules.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRulesTest {
  private static final RuleFile FILE = DataFiles.read("retention.yaml", RuleFile.class);

  @ParameterizedTest
  @CsvSource({
    "US, 3",
    "US-NY, 3",
    "CN, 5",
    "CN-BJ, 5",
    "CN-HK, 6",
    "GB-SCT, 6",
    "JP, 6",
    ", 6",
  })
  void findsThePeriodOfTheRegionAndTheLongestForOthers(@Nullable String region, int years) {
    RetentionPeriod period = new RetentionRules(FILE, Map.of()).find(Optional.ofNullable(region));

    assertThat(period.years()).isEqualTo(years);
    assertThat(period.citation()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"US-NY, 7", "US, 4", "US-CA, 4", "GB, 6"})
  void aConfiguredPeriodTakesPrecedence(String region, int years) {
    RetentionRules rules =
        new RetentionRules(
            FILE,
            Map.of(
                "US",
                new RetentionPeriod(4, "the lender's counsel"),
                "US-NY",
                new RetentionPeriod(7, "the lender's counsel")));

    assertThat(rules.find(Optional.of(region)).years()).isEqualTo(years);
  }

  @ParameterizedTest
  @CsvSource({"-1", "101"})
  void rejectsAnImpossiblePeriod(int years) {
    assertThatThrownBy(() -> new RetentionPeriod(years, "law"))
        .hasMessage("years must be between 0 and 100 (was %d)".formatted(years));
  }

  @Test
  void rejectsAFileWithoutRules() {
    assertThatThrownBy(() -> new RetentionRules(new RuleFile(List.of()), Map.of()))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining("must not be empty");
  }
}
