package dev.amends.rules.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.term.TermLimits.LimitFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "CN, CREDIT_CARD, 60",
    "CN-BJ, CREDIT_CARD, 60",
    "CN, CAR_LOAN, ",
    "CN-HK, CREDIT_CARD, ",
    "CN-MO, CREDIT_CARD, ",
    "CN-TW, CREDIT_CARD, ",
    "CNX, CREDIT_CARD, ",
    "GB, CREDIT_CARD, ",
    ", CREDIT_CARD, ",
    "CN, , ",
  })
  void limitsCreditCardsInChina(
      @Nullable String region, @Nullable String product, @Nullable Integer months) {
    Optional<TermLimit> limit =
        new TermLimits().find(Optional.ofNullable(region), Optional.ofNullable(product));

    assertThat(limit.map(TermLimit::monthsMax)).isEqualTo(Optional.ofNullable(months));
    assertThat(limit.map(TermLimit::citation))
        .isEqualTo(Optional.ofNullable(months).map(max -> "商业银行信用卡业务监督管理办法第七十条"));
  }

  @Test
  void rejectsATermWithoutMonths() {
    LimitFile file =
        new LimitFile(
            List.of(
                new TermLimit(
                    Set.of("CN"), Set.of(), "CREDIT_CARD", 0, "law", CitationEvidence.M)));

    assertThatThrownBy(() -> new TermLimits(file))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining("monthsMax")
        .hasMessageContaining("must be at least 1 (was 0)");
  }
}
