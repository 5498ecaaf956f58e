package dev.amends.cases.referral;

import static dev.amends.cases.referral.LegalProof.Kind.CONVERSATION;
import static dev.amends.cases.referral.LegalProof.Kind.FAILED_ATTEMPT;
import static dev.amends.cases.referral.LegalProof.Kind.LETTER_DELIVERED;
import static dev.amends.cases.referral.LegalProof.Kind.REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.referral.LegalProof.Kind;
import dev.amends.cases.referral.ProofPolicy.Fact;
import dev.amends.cases.referral.ProofPolicy.Obstacles;
import dev.amends.cases.referral.ProofPolicy.Verdict;
import dev.amends.rules.legal.LegalStepRule;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What proves that a legal step is justified; the rule requires 3 days, 2 days and 14 days. */
class ProofPolicyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LegalStepRule RULE = rule(false, false);

  /** Each attempt is named by its day of May and the second of that day. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "4:0 6:0 8:0       | -    | true",
        "4:0 5:0 6:0       | -    | true",
        "4:0 6:0           | -    | false",
        "4:0 4:5 4:9       | -    | false",
        "4:0 4:5 6:0 6:1   | -    | false",
        "4:0 4:5 6:0 8:0   | -    | true",
        "-                 | -    | false",
        "4:0 6:0 8:0       | 3:0  | true",
        "4:0 6:0 8:0       | 4:0  | false",
        "4:0 6:0 8:0       | 5:0  | false",
        "4:0 6:0 8:0       | 9:0  | false",
        "4:0 6:0 8:0 9:0   | 5:0  | true",
      })
  void requiresFailedAttemptsOnDifferentDaysSinceTheBorrowerWasReached(
      @Nullable String attempts, @Nullable String reached, boolean proven) {
    List<Fact> facts = facts(FAILED_ATTEMPT, attempts);
    facts.addAll(facts(CONVERSATION, reached));
    facts.addAll(facts(LETTER_DELIVERED, "1:0"));

    assertThat(isProven(facts, RULE, DAY)).isEqualTo(proven);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"4:0 | false", "4:0 4:5 | false", "4:0 5:0 | true", "4:0 9:0 9:1 | true"})
  void requiresRefusalsOnDifferentDaysOfABorrowerWhoWasReached(String refusals, boolean proven) {
    List<Fact> facts = facts(REFUSAL, refusals);
    facts.addAll(facts(CONVERSATION, refusals));
    facts.addAll(facts(LETTER_DELIVERED, "1:0"));

    assertThat(isProven(facts, RULE, DAY)).isEqualTo(proven);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-17, true,",
    "2026-05-18, false, 2026-06-02",
    "2026-05-19, false, 2026-06-03",
    "2026-06-01, false, 2026-06-16",
    "2020-01-01, true,",
  })
  void waitsForTheWholeTimeAfterTheDeliveryOfTheLetter(
      LocalDate delivered, boolean proven, @Nullable LocalDate reviewOn) {
    List<Fact> facts = facts(FAILED_ATTEMPT, "4:0 6:0 8:0");
    facts.add(
        new Fact(LETTER_DELIVERED, delivered, delivered.atStartOfDay(ZoneOffset.UTC).toInstant()));

    Verdict verdict = ProofPolicy.judge(facts, Set.of(), Obstacles.NONE, RULE, DAY);

    assertThat(verdict instanceof Verdict.Proven).isEqualTo(proven);
    if (verdict instanceof Verdict.Missing missing) {
      assertThat(missing.reviewOn()).isEqualTo(Optional.ofNullable(reviewOn));
      assertThat(missing.missing())
          .containsExactly(
              "the demand letter was delivered on %s; its waiting time of 14 days is not over"
                  .formatted(delivered));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // delivered on these days of May by step, steps taken, proven by the letter of
        "first:2 final:3     | first final | 2026-05-02",
        "final:3 first:2     | first final | 2026-05-02",
        "first:3 final:2     | first final | 2026-05-02",
        "first:2 final:3     | final       | 2026-05-03",
        "final:3 first:2     | final       | 2026-05-03",
        "first:2             | final       | -", // withdrawn, because the arrears had fallen
        "first:2             | -           | -",
        "-:2                 | -           | 2026-05-02", // no step caused the letter
        "-:4 first:2         | final       | 2026-05-04",
      })
  void countsTheLettersOfStepsThatWereNotWithdrawn(
      String letters, @Nullable String stepsTaken, @Nullable LocalDate provenOn) {
    List<Fact> facts = facts(FAILED_ATTEMPT, "4:0 6:0 8:0");
    for (String letter : letters.split(" ", -1)) {
      String[] parts = letter.split(":", 2);
      LocalDate on = DAY.withMonth(5).withDayOfMonth(Integer.parseInt(parts[1]));
      String step = parts[0].equals("-") ? null : parts[0];
      facts.add(new Fact(LETTER_DELIVERED, on, on.atStartOfDay(ZoneOffset.UTC).toInstant(), step));
    }
    Set<String> taken = stepsTaken == null ? Set.of() : Set.of(stepsTaken.split(" "));

    Verdict verdict = ProofPolicy.judge(facts, taken, Obstacles.NONE, RULE, DAY);

    if (provenOn == null) {
      assertThat(verdict)
          .isEqualTo(
              new Verdict.Missing(
                  List.of("no delivery of a demand letter is recorded"), Optional.empty()));
    } else {
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Verdict.Proven.class,
              proven ->
                  assertThat(proven.proof()).contains("demand letter delivered on " + provenOn));
    }
  }

  @Test
  void requiresADeliveredLetterThatNoTimeReplaces() {
    List<Fact> facts = facts(FAILED_ATTEMPT, "4:0 6:0 8:0");

    assertThat(ProofPolicy.judge(facts, Set.of(), Obstacles.NONE, RULE, DAY))
        .isEqualTo(
            new Verdict.Missing(
                List.of("no delivery of a demand letter is recorded"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "true  | true  | -                                     | forbearance was not offered (law) & debt advice was not named (law)",
        "true  | false | FORBEARANCE_OFFERED                   | forbearance was offered on 2026-05-10; the answer is not recorded (law)",
        "true  | false | FORBEARANCE_OFFERED FORBEARANCE_ANSWERED | -",
        "true  | false | FORBEARANCE_ANSWERED                  | -",
        "true  | true  | FORBEARANCE_ANSWERED                  | debt advice was not named (law)",
        "true  | true  | FORBEARANCE_ANSWERED DEBT_ADVICE_NAMED | -",
        "false | true  | DEBT_ADVICE_NAMED                     | -",
        "false | false | -                                     | -",
      })
  void requiresForbearanceAndDebtAdviceWhereTheRegionDoes(
      boolean forbearance, boolean advice, @Nullable String kinds, @Nullable String missing) {
    List<Fact> facts = complete();
    if (kinds != null) {
      Stream.of(kinds.split(" ")).forEach(kind -> facts.addAll(facts(Kind.valueOf(kind), "10:0")));
    }

    Verdict verdict =
        ProofPolicy.judge(facts, Set.of(), Obstacles.NONE, rule(forbearance, advice), DAY);

    if (missing == null) {
      assertThat(verdict).isInstanceOf(Verdict.Proven.class);
    } else {
      assertThat(verdict)
          .isEqualTo(new Verdict.Missing(List.of(missing.split(" & ")), Optional.empty()));
    }
  }

  static Stream<Arguments> obstacles() {
    return Stream.of(
        Arguments.of(
            new Obstacles(true, false, false, false, false, false, null), "a hold is in force"),
        Arguments.of(
            new Obstacles(false, true, false, false, false, false, null),
            "a promise or plan is in force"),
        Arguments.of(
            new Obstacles(false, false, true, false, false, false, null),
            "a promise or plan waits for a decision"),
        Arguments.of(
            new Obstacles(false, false, false, true, false, false, null),
            "the borrower has a representative"),
        Arguments.of(
            new Obstacles(false, false, false, false, true, false, null),
            "an assessment of the finances is awaited"),
        Arguments.of(
            new Obstacles(false, false, false, false, false, true, null),
            "a complaint is not decided"));
  }

  @ParameterizedTest
  @MethodSource("obstacles")
  void waitsWhileSomethingStandsAgainstIt(Obstacles obstacles, String missing) {
    assertThat(ProofPolicy.judge(complete(), Set.of(), obstacles, RULE, DAY))
        .isEqualTo(new Verdict.Missing(List.of(missing), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-01, true", "2026-06-02, false", "2026-05-01, true"})
  void waitsUntilTheDelayAfterARejectionIsOver(LocalDate notBefore, boolean proven) {
    Obstacles delayed = new Obstacles(false, false, false, false, false, false, notBefore);

    Verdict verdict = ProofPolicy.judge(complete(), Set.of(), delayed, RULE, DAY);

    assertThat(verdict instanceof Verdict.Proven).isEqualTo(proven);
    if (verdict instanceof Verdict.Missing missing) {
      assertThat(missing.reviewOn()).contains(notBefore);
    }
  }

  @Test
  void statesTheProofInWords() {
    assertThat(ProofPolicy.judge(complete(), Set.of(), Obstacles.NONE, RULE, DAY))
        .isEqualTo(
            new Verdict.Proven(
                3,
                List.of(
                    "failed attempts on 3 days: 2026-05-04, 2026-05-06, 2026-05-08",
                    "demand letter delivered on 2026-05-01")));
  }

  private static boolean isProven(List<Fact> facts, LegalStepRule rule, LocalDate day) {
    return ProofPolicy.judge(facts, Set.of(), Obstacles.NONE, rule, day) instanceof Verdict.Proven;
  }

  private static List<Fact> complete() {
    List<Fact> facts = facts(FAILED_ATTEMPT, "4:0 6:0 8:0");
    facts.addAll(facts(LETTER_DELIVERED, "1:0"));
    return facts;
  }

  private static List<Fact> facts(Kind kind, @Nullable String times) {
    List<Fact> facts = new ArrayList<>();
    if (times != null) {
      for (String time : times.split(" ", -1)) {
        String[] parts = time.split(":", 2);
        LocalDate on = LocalDate.of(2026, 5, Integer.parseInt(parts[0]));
        facts.add(
            new Fact(
                kind,
                on,
                on.atTime(9, 0).toInstant(ZoneOffset.UTC).plusSeconds(Long.parseLong(parts[1]))));
      }
    }
    return facts;
  }

  private static LegalStepRule rule(boolean forbearanceFirst, boolean debtAdviceFirst) {
    return new LegalStepRule(
        Set.of(),
        Set.of(),
        null,
        3,
        2,
        14,
        forbearanceFirst,
        debtAdviceFirst,
        "law",
        CitationEvidence.M);
  }
}
