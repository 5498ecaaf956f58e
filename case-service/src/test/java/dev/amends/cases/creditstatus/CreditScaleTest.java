package dev.amends.cases.creditstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.cases.creditstatus.CreditScale.Name;
import dev.amends.cases.creditstatus.CreditScale.Step;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.pack.CitationEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditScaleTest {
  private static final CreditScales SCALES = new CreditScales();

  @ParameterizedTest
  @CsvSource({
    "CN, 0, PASS, 1",
    "CN, 1, SPECIAL_MENTION, 90",
    "CN, 90, SPECIAL_MENTION, 1",
    "CN, 91, SUBSTANDARD, 180",
    "CN, 270, SUBSTANDARD, 1",
    "CN, 271, DOUBTFUL, 90",
    "CN, 360, DOUBTFUL, 1",
    "CN, 361, LOSS,",
    "CN-SC, 91, SUBSTANDARD, 180",
    "CN-HK, 91, ARREARS_90_PLUS,",
    "GB, 29, ARREARS_1_29, 1",
    "GB, 30, ARREARS_30_59, 30",
    ", 60, ARREARS_60_89, 30",
  })
  void theScaleOfTheRegionDecides(String region, int daysPastDue, String code, Integer worseIn) {
    CreditScale scale = SCALES.find(region);

    assertThat(scale.stepAt(daysPastDue).code()).isEqualTo(code);
    assertThat(scale.daysUntilWorse(daysPastDue)).isEqualTo(worseIn);
  }

  @Test
  void namesAreInBothLanguages() {
    Name name = SCALES.find("CN").stepAt(91).name();

    assertThat(name.in("zh-CN")).isEqualTo("次级类");
    assertThat(name.in("en")).isEqualTo("Substandard");
  }

  @Test
  void stepsMustAscendAndTheLastScaleIsForAllRegions() {
    Step first = new Step(0, "A", new Name("甲", "A"));

    assertThatThrownBy(() -> scale(Set.of(), List.of(first, first)))
        .hasMessageContaining("fromDaysPastDue");
    assertThatThrownBy(
            () ->
                new CreditScales(
                    new CreditScales.ScaleFile(List.of(scale(Set.of("CN"), List.of(first))))))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining("all regions");
  }

  private static CreditScale scale(Set<String> regions, List<Step> steps) {
    return new CreditScale(regions, Set.of(), "a rule", CitationEvidence.M, steps);
  }
}
