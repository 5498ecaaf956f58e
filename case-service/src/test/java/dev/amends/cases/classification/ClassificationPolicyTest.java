package dev.amends.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.CaseEvent.CustomerClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer class by willingness and ability. */
class ClassificationPolicyTest {
  static final AgeBands BANDS = AgeBands.parse(List.of("90:100", "180:50", "365:25"));
  static final LocalDate DAY = LocalDate.parse("2026-01-31");

  private static final ClassificationPolicy POLICY =
      new ClassificationPolicy(new Scale(50, 50, 50, 1, BANDS));

  private static Evidence willingness(int points) {
    return Evidence.sign(points, "sign", DAY, UUID.randomUUID().toString());
  }

  private static Evidence ability(int score) {
    return Evidence.assessment(score, DAY, DAY.plusDays(100), "assessed");
  }

  private static Classification classify(Evidence... evidence) {
    return POLICY.classify(List.of(evidence), DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "1,50,A",
    "1,49,B",
    "-1,50,C",
    "-1,49,D",
    "50,100,A",
    "-50,100,C",
    "50,0,B",
    "-50,0,D"
  })
  void combinesWillingnessAndAbility(int points, int abilityScore, CustomerClass expected) {
    assertThat(classify(willingness(points), ability(abilityScore)).customerClass())
        .isEqualTo(expected);
  }

  @Test
  void staysUnknownUntilBothAreKnown() {
    assertThat(classify().customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(classify(ability(80)).customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(classify(willingness(10)).customerClass()).isEqualTo(CustomerClass.UNKNOWN);
  }

  @Test
  void countsOnlyEvidenceThatStillWeighs() {
    ClassificationPolicy careful = new ClassificationPolicy(new Scale(50, 50, 50, 2, BANDS));
    Evidence old = Evidence.sign(10, "sign", DAY.minusDays(365), "old");
    List<Evidence> evidence = List.of(willingness(10), old, willingness(0), ability(80));

    assertThat(careful.classify(evidence, DAY).willingness()).isEqualTo(63);
    assertThat(careful.classify(evidence, DAY.plusDays(1)).willingness()).isNull();
    assertThat(careful.classify(evidence, DAY.plusDays(1)).customerClass())
        .isEqualTo(CustomerClass.UNKNOWN);
  }

  @Test
  void countsTheSignsOfOneEventAsOnePiece() {
    ClassificationPolicy careful = new ClassificationPolicy(new Scale(50, 50, 50, 2, BANDS));
    Evidence result = Evidence.sign(5, "spoke with us", DAY, "first call");
    Evidence cooperation = Evidence.sign(5, "was cooperative", DAY, "first call");
    Evidence another = Evidence.sign(5, "spoke with us", DAY, "second call");

    assertThat(careful.classify(List.of(result, cooperation), DAY).willingness()).isNull();
    assertThat(careful.classify(List.of(result, another), DAY).willingness()).isEqualTo(60);
    assertThat(careful.classify(List.of(result, cooperation, another), DAY).willingness())
        .isEqualTo(65);
  }

  @ParameterizedTest
  @CsvSource({"25;25;25,100", "-30;-30,0", "10;-5,55"})
  void addsSignsUpWithinTheScale(String points, int expected) {
    Evidence[] signs =
        Arrays.stream(points.split(";"))
            .map(text -> willingness(Integer.parseInt(text)))
            .toArray(Evidence[]::new);

    assertThat(classify(signs).willingness()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 75", "90, 75", "91, 63", "180, 63", "181, 56", "365, 56", "366, -",
  })
  void weighsOldEvidenceLess(int days, String willingness) {
    Classification later = POLICY.classify(List.of(willingness(25)), DAY.plusDays(days));

    assertThat(later.willingness())
        .isEqualTo("-".equals(willingness) ? null : Integer.valueOf(willingness));
  }

  @Test
  void doesNotCountEvidenceOfALaterDate() {
    List<Evidence> evidence = List.of(willingness(10), ability(80));

    assertThat(POLICY.classify(evidence, DAY.minusDays(1)).customerClass())
        .isEqualTo(CustomerClass.UNKNOWN);
    assertThat(POLICY.classify(evidence, DAY.minusDays(1)).evidence()).isEmpty();
  }

  @Test
  void theAssessmentOfTheNewestBusinessDateCounts() {
    Evidence earlier = Evidence.assessment(20, DAY.minusDays(1), DAY.plusDays(100), "earlier");

    assertThat(classify(ability(80), ability(20)).ability()).isEqualTo(20);
    assertThat(classify(ability(80), earlier).ability()).isEqualTo(80);
  }

  @Test
  void anAssessmentCountsUntilItExpires() {
    List<Evidence> evidence =
        List.of(willingness(10), ability(80), Evidence.expiry(DAY.plusDays(100), "expired"));

    assertThat(POLICY.classify(evidence, DAY.plusDays(100)).ability()).isEqualTo(80);
    Classification expired = POLICY.classify(evidence, DAY.plusDays(101));
    assertThat(expired.ability()).isNull();
    assertThat(expired.customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(expired.reasons()).endsWith("assessment expired: ability unknown");
  }

  @Test
  void anExpiryDoesNotEndANewerAssessment() {
    Evidence earlier = Evidence.assessment(20, DAY.minusDays(90), DAY.minusDays(1), "earlier");

    assertThat(
            classify(earlier, ability(80), Evidence.expiry(DAY.minusDays(1), "expired")).ability())
        .isEqualTo(80);
  }

  @Test
  void anOlderAssessmentDoesNotReplaceAnExpiredOne() {
    Evidence longer = Evidence.assessment(80, DAY.minusDays(9), DAY.plusDays(365), "earlier");
    Evidence shorter = Evidence.assessment(20, DAY.minusDays(8), DAY.minusDays(1), "earlier");

    assertThat(classify(longer, shorter).ability()).isNull();
  }

  @Test
  void givesReasonsWithWeights() {
    Evidence aged = Evidence.sign(25, "kept a promise", DAY.minusDays(91), "aged");
    Evidence old = Evidence.sign(25, "kept a promise", DAY.minusDays(366), "old");

    assertThat(classify(old, aged, willingness(-30), ability(80)).reasons())
        .containsExactly(
            "kept a promise: willingness +13 (50% of +25)",
            "sign: willingness -30", "assessment: ability 80");
  }

  @Test
  void rejectsAScaleOutsideZeroToAHundred() {
    assertThatThrownBy(() -> new Scale(101, 50, 50, 1, BANDS))
        .hasMessageContaining("willingness-start");
    assertThatThrownBy(() -> new Scale(50, -1, 50, 1, BANDS)).hasMessageContaining("willing-from");
    assertThatThrownBy(() -> new Scale(50, 50, 101, 1, BANDS)).hasMessageContaining("able-from");
    assertThatThrownBy(() -> new Scale(50, 50, 50, 0, BANDS)).hasMessageContaining("pieces-min");
  }
}
