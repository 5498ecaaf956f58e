package dev.amends.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Piece;
import dev.amends.cases.classification.ClassificationPolicy.Scale;
import dev.amends.cases.classification.ClassificationPolicy.Verdict;
import dev.amends.events.CaseEvent.CustomerClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Willingness crossed with ability. */
class ClassificationPolicyTest {
  private static final ClassificationPolicy POLICY =
      new ClassificationPolicy(new Scale(50, 50, 50, 1));

  private static Piece willingness(int points) {
    return new Piece(Dimension.WILLINGNESS, points, "sign");
  }

  private static Piece ability(int score) {
    return new Piece(Dimension.ABILITY, score, "assessment");
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
  void crossesWillingnessWithAbility(int points, int abilityScore, CustomerClass expected) {
    assertThat(POLICY.judge(List.of(willingness(points), ability(abilityScore))).customerClass())
        .isEqualTo(expected);
  }

  @Test
  void staysUnknownUntilBothAreKnown() {
    assertThat(POLICY.judge(List.of()).customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(POLICY.judge(List.of(ability(80))).customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(POLICY.judge(List.of(willingness(10))).customerClass())
        .isEqualTo(CustomerClass.UNKNOWN);
  }

  @Test
  void staysUnknownUntilThereIsEnoughEvidence() {
    ClassificationPolicy careful = new ClassificationPolicy(new Scale(50, 50, 50, 2));

    assertThat(careful.judge(List.of(willingness(10), ability(80))).willingness()).isNull();
    assertThat(careful.judge(List.of(willingness(10), willingness(5), ability(80))).willingness())
        .isEqualTo(65);
  }

  @ParameterizedTest
  @CsvSource({"25;25;25,100", "-30;-30,0", "10;-5,55"})
  void addsSignsUpWithinTheScale(String points, int expected) {
    List<Piece> pieces =
        Arrays.stream(points.split(";")).map(text -> willingness(Integer.parseInt(text))).toList();

    assertThat(POLICY.judge(pieces).willingness()).isEqualTo(expected);
  }

  @Test
  void theLastAssessmentCounts() {
    assertThat(POLICY.judge(List.of(ability(80), ability(20))).ability()).isEqualTo(20);
  }

  @Test
  void anExpiredAssessmentMakesAbilityUnknown() {
    List<Piece> evidence = new ArrayList<>(List.of(willingness(10), ability(80)));
    evidence.add(new Piece(Dimension.ABILITY, null, "assessment expired"));

    Verdict verdict = POLICY.judge(evidence);

    assertThat(verdict.customerClass()).isEqualTo(CustomerClass.UNKNOWN);
    assertThat(verdict.reasons()).endsWith("assessment expired: ability unknown");
  }

  @Test
  void givesReasonsWithWeights() {
    assertThat(POLICY.judge(List.of(willingness(-30), ability(80))).reasons())
        .containsExactly("sign: willingness -30", "assessment: ability 80");
  }

  @Test
  void aScaleOutsideZeroToAHundredStopsTheStart() {
    assertThatThrownBy(() -> new Scale(101, 50, 50, 1)).hasMessageContaining("willingness-start");
    assertThatThrownBy(() -> new Scale(50, -1, 50, 1)).hasMessageContaining("willing-from");
    assertThatThrownBy(() -> new Scale(50, 50, 50, 0)).hasMessageContaining("pieces-min");
  }
}
