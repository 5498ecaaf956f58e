package dev.amends.rules.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifficultyCitationsTest {

  @ParameterizedTest
  @CsvSource({
    "GB, FCA CONC 7.3.10R",
    "GB-SCT, FCA CONC 7.3.10R",
    "CN, CBA guidelines",
    "CN-BJ, CBA guidelines",
    "CN-HK, ",
    "US, ",
    ", ",
  })
  void citesWhatAppliesInTheRegion(@Nullable String region, @Nullable String source) {
    Optional<String> citation = new DifficultyCitations().find(Optional.ofNullable(region));

    assertThat(citation.isPresent()).isEqualTo(source != null);
    assertThat(citation.orElse("")).startsWith(source == null ? "" : source);
  }
}
