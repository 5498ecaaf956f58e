package dev.amends.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.cases.classification.ClassificationPolicy.Classification;
import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Evidence;
import dev.amends.cases.classification.ClassificationPolicy.Scale;
import dev.amends.events.CaseEvent.CustomerClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer class by willingness and ability. */
class ClassificationPolicyTest {
  private static final ClassificationPolicy POLICY =
      new ClassificationPolicy(new Scale(50, 50, 50, 1));

  private static Evidence willingness(int points) {
    return new Evidence(Dimension.WILLINGNESS, points, "sign");
  }

  private static Evidence ability(int score) {
    return new Evidence(Dimension.ABILITY, score, "assessment");
  }

  @ParameterizedTest
  @CsvSource({
    "0,50,A",
    "0,49,B",
    "-1,50,C",
    "-1,49,D",
    "50,100,A",
    "-50,100,C",
    "50,0,B",
    "-50,0,D"
  })
  void combinesWillingnessAndAbility(int points, int abilityScore, CustomerClass expected) {
    assertThat(POLICY.classify(List.of(willingness(points), ability(abilityScore))).customerClass())
        .isEqualTo(expected);
  }

  @Test
  void staysUnknownUntilBothAreKnown() {
    assertThat(POLICY.classify(List.of()).customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(POLICY.classify(List.of(ability(80))).customerClass())
        .isEqualTo(CustomerClass.UNKNOWN);
    assertThat(POLICY.classify(List.of(willingness(10))).customerClass())
        .isEqualTo(CustomerClass.UNKNOWN);
  }

  @Test
  void staysUnknownUntilThereIsEnoughEvidence() {
    ClassificationPolicy careful = new ClassificationPolicy(new Scale(50, 50, 50, 2));

    assertThat(careful.classify(List.of(willingness(10), ability(80))).willingness()).isNull();
    assertThat(
            careful.classify(List.of(willingness(10), willingness(5), ability(80))).willingness())
        .isEqualTo(65);
  }

  @ParameterizedTest
  @CsvSource({"25;25;25,100", "-30;-30,0", "10;-5,55"})
  void addsSignsUpWithinTheScale(String points, int expected) {
    List<Evidence> signs =
        Arrays.stream(points.split(";")).map(text -> willingness(Integer.parseInt(text))).toList();

    assertThat(POLICY.classify(signs).willingness()).isEqualTo(expected);
  }

  @Test
  void theLastAssessmentCounts() {
    assertThat(POLICY.classify(List.of(ability(80), ability(20))).ability()).isEqualTo(20);
  }

  @Test
  void anExpiredAssessmentMakesAbilityUnknown() {
    List<Evidence> evidence = new ArrayList<>(List.of(willingness(10), ability(80)));
    evidence.add(new Evidence(Dimension.ABILITY, null, "assessment expired"));

    Classification classification = POLICY.classify(evidence);

    assertThat(classification.customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(classification.reasons()).endsWith("assessment expired: ability unknown");
  }

  @Test
  void givesReasonsWithWeights() {
    assertThat(POLICY.classify(List.of(willingness(-30), ability(80))).reasons())
        .containsExactly("sign: willingness -30", "assessment: ability 80");
  }

  @Test
  void rejectsAScaleOutsideZeroToAHundred() {
    assertThatThrownBy(() -> new Scale(101, 50, 50, 1)).hasMessageContaining("willingness-start");
    assertThatThrownBy(() -> new Scale(50, -1, 50, 1)).hasMessageContaining("willing-from");
    assertThatThrownBy(() -> new Scale(50, 50, 50, 0)).hasMessageContaining("pieces-min");
  }
}
