package dev.amends.cases.classification;

import static dev.amends.cases.classification.ClassificationPolicyTest.BANDS;
import static dev.amends.cases.classification.ClassificationPolicyTest.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.classification.ClassChangePolicy.Change;
import dev.amends.events.CaseEvent.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would change a class: more evidence, another assessment, or the passing of time. */
class ClassChangePolicyTest {
  private static final Scale SCALE = new Scale(50, 50, 50, 1, BANDS);
  private static final ClassificationPolicy CLASSES = new ClassificationPolicy(SCALE);
  private static final ClassChangePolicy CHANGES = new ClassChangePolicy(SCALE);
  private static final LocalDate VALID_UNTIL = DAY.plusDays(1000);

  private static Evidence sign(int points) {
    return Evidence.sign(points, "sign", DAY, UUID.randomUUID().toString());
  }

  private static Evidence ability(int score) {
    return Evidence.assessment(score, DAY, VALID_UNTIL, "assessed");
  }

  private static List<Change> changes(Evidence... evidence) {
    return CHANGES.changes(CLASSES.classify(List.of(evidence), DAY));
  }

  private static List<String> reasons(Evidence... evidence) {
    return changes(evidence).stream().map(Change::reason).toList();
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(reasons())
        .containsExactly("one more piece of evidence of willingness", "a valid assessment");
    assertThat(reasons(ability(80))).containsExactly("one more piece of evidence of willingness");
    assertThat(reasons(sign(10)))
        .containsExactly(
            "a valid assessment with an ability of at least 50: class A",
            "a valid assessment with an ability below 50: class B");
    assertThat(
            new ClassChangePolicy(new Scale(50, 50, 50, 3, BANDS))
                .changes(CLASSES.classify(List.of(), DAY)))
        .extracting(Change::reason)
        .contains("3 more pieces of evidence of willingness");
  }

  @ParameterizedTest
  @CsvSource({
    // points, ability, missing, text, class
    "-1, 80, 1, willingness rises by 1 point, A",
    "-30, 80, 30, willingness rises by 30 points, A",
    "-90, 49, 90, willingness rises by 90 points, B",
    "1, 50, 2, willingness falls by 2 points, C",
    "90, 49, 91, willingness falls by 91 points, D",
  })
  void countsTheMissingPoints(
      int points, int score, int missing, String text, CustomerClass expected) {
    assertThat(changes(sign(points), ability(score)))
        .contains(new Change(expected, missing, null, text + ": class " + expected));
  }

  @Test
  void namesTheAbilityThatWouldChangeTheClass() {
    assertThat(reasons(sign(-90), ability(49)))
        .contains("a valid assessment with an ability of at least 50: class C");
    assertThat(reasons(sign(90), ability(50)))
        .contains("a valid assessment with an ability below 50: class B");
  }

  @Test
  void namesNoThresholdThatCannotBeCrossed() {
    ClassChangePolicy lenient = new ClassChangePolicy(new Scale(50, 0, 0, 1, BANDS));
    Classification always =
        new ClassificationPolicy(new Scale(50, 0, 0, 1, BANDS))
            .classify(List.of(sign(1), ability(1)), DAY);

    assertThat(lenient.changes(always))
        .extracting(Change::reason)
        .allMatch(reason -> reason.startsWith("on "));
  }

  @Test
  void namesTheDateOnWhichEvidenceAges() {
    List<Evidence> evidence =
        List.of(
            Evidence.sign(-20, "was abusive", DAY.minusDays(30), "earlier"), sign(25), ability(80));

    assertThat(CHANGES.changes(CLASSES.classify(evidence, DAY)))
        .contains(
            new Change(
                CustomerClass.UNKNOWN,
                null,
                DAY.plusDays(366),
                "on %s evidence becomes older than 365 days: too little is left, class UNKNOWN"
                    .formatted(DAY.plusDays(366))));
    List<Evidence> opposed =
        List.of(Evidence.sign(25, "kept", DAY.minusDays(30), "earlier"), sign(-20), ability(80));
    assertThat(CHANGES.changes(CLASSES.classify(opposed, DAY)))
        .contains(
            new Change(
                CustomerClass.C,
                null,
                DAY.plusDays(61),
                "on %s evidence becomes older than 90 days: willingness 43, class C"
                    .formatted(DAY.plusDays(61))));
  }

  @Test
  void namesTheDateOnWhichTheAssessmentExpires() {
    Evidence soon = Evidence.assessment(80, DAY, DAY.plusDays(30), "assessed");

    assertThat(changes(sign(10), soon))
        .contains(
            new Change(
                CustomerClass.UNKNOWN,
                null,
                DAY.plusDays(31),
                "on %s the assessment expires: class UNKNOWN".formatted(DAY.plusDays(31))));
  }

  /** The next change is the first day on which the class differs, found day by day. */
  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 11, 23, 42})
  void findsTheFirstDayOfAnotherClass(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<Evidence> evidence = randomEvidence(random);
      Classification now = CLASSES.classify(evidence, DAY);
      Optional<LocalDate> expected = Optional.empty();
      for (int days = 1; days <= 1100 && expected.isEmpty(); days++) {
        LocalDate day = DAY.plusDays(days);
        if (CLASSES.classify(evidence, day).customerClass() != now.customerClass()) {
          expected = Optional.of(day);
        }
      }

      assertThat(CHANGES.nextChange(now).map(Classification::day))
          .as("seed %d, evidence %s", seed, evidence)
          .isEqualTo(expected);
    }
  }

  private static List<Evidence> randomEvidence(Random random) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      LocalDate day = DAY.minusDays(random.nextInt(400));
      evidence.add(
          random.nextInt(3) == 0
              ? Evidence.assessment(
                  random.nextInt(101), day, day.plusDays(random.nextInt(600)), "assessed " + i)
              : Evidence.sign(random.nextInt(61) - 30, "sign", day, "sign " + i));
    }
    return evidence;
  }
}
