package dev.amends.cases.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.holds.HoldRule.ReviewWindow;
import dev.amends.cases.holds.PlacementPolicy.Decision;
import dev.amends.cases.holds.PlacementPolicy.Facts;
import dev.amends.events.CaseEvent.HoldKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of a moratorium in England and Wales, and of holds without an end. */
class HoldRuleTest {
  private static final LocalDate DAY_1 = LocalDate.of(2026, 3, 2);
  private static final HoldRules RULES = new HoldRules();

  @ParameterizedTest(name = "day {0}: held {1}, may be reviewed {2}")
  @CsvSource({
    "1, true, false",
    "24, true, false",
    "25, true, true",
    "35, true, true",
    "36, true, false",
    "59, true, false",
    "60, true, false",
    "61, false, false",
  })
  void aBreathingSpaceLastsSixtyDaysAndIsReviewedOnceInBetween(
      int day, boolean held, boolean reviewed) {
    HoldRule rule = RULES.find(HoldKind.MORATORIUM, "GB-ENG");
    LocalDate date = DAY_1.plusDays(day - 1L);
    LocalDate until = rule.lastDay(DAY_1).orElseThrow();
    ReviewWindow window = rule.nextReview(DAY_1, until, null).orElseThrow();

    assertThat(!date.isAfter(until)).isEqualTo(held);
    assertThat(!date.isBefore(window.from()) && !date.isAfter(window.until())).isEqualTo(reviewed);
    assertThat(rule.nextReview(DAY_1, until, window.from())).isEmpty();
  }

  @ParameterizedTest(name = "ended on {0}, the next from {1}: {2}")
  @CsvSource({
    "2025-03-01, 2026-03-01, true",
    "2025-03-01, 2026-02-28, false",
    "2025-03-02, 2026-03-01, false",
    "2024-02-29, 2025-02-28, true",
    "2026-04-30, 2026-03-02, false", // in force
    ", 2026-03-02, true",
  })
  void aBreathingSpaceIsNotPossibleWithinTwelveMonthsOfThePreviousOne(
      @Nullable LocalDate lastDay, LocalDate from, boolean possible) {
    HoldRule rule = RULES.find(HoldKind.MORATORIUM, "GB");
    Facts facts = new Facts(from, from, Optional.ofNullable(lastDay));

    Decision decision = PlacementPolicy.decide(rule, null, null, facts);

    if (possible) {
      assertThat(decision).isEqualTo(new Decision.Place(from, from.plusDays(59)));
    } else {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Decision.Reject.class,
              reject ->
                  assertThat(reject.possibleFrom())
                      .isEqualTo(Objects.requireNonNull(lastDay).plusMonths(12)));
    }
  }

  @Test
  void aCrisisMoratoriumIsOpenEndedUntilThirtyDaysAfterTheTreatment() {
    HoldRule rule = RULES.find(HoldKind.MORATORIUM, "mental-health-crisis", "GB").orElseThrow();

    assertThat(rule.lastDay(DAY_1)).isEmpty();
    assertThat(rule.lastDayAfterTreatment(DAY_1)).contains(DAY_1.plusDays(30));
    assertThat(rule.againAfterMonths()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"GB-SCT", "GB-NIR", "CN", "US", ","})
  void noOtherRegionLimitsAMoratorium(@Nullable String region) {
    HoldRule rule = RULES.find(HoldKind.MORATORIUM, region);

    assertThat(rule.lastDay(DAY_1)).isEmpty();
    assertThat(rule.scheme()).isNull();
    assertThat(RULES.find(HoldKind.MORATORIUM, "breathing-space", region)).isEmpty();
  }

  @Test
  void aHoldWithoutAnEndIsReviewedAgainAndAgain() {
    HoldRule rule = RULES.find(HoldKind.VULNERABILITY, "CN");

    assertThat(rule.nextReview(DAY_1, null, null))
        .contains(new ReviewWindow(DAY_1.plusDays(60), DAY_1.plusDays(74)));
    assertThat(rule.nextReview(DAY_1, null, DAY_1.plusDays(62)))
        .contains(new ReviewWindow(DAY_1.plusDays(122), DAY_1.plusDays(136)));
    assertThat(rule.nextReview(DAY_1, DAY_1.plusDays(90), null)).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-03-02, 2026-03-01, hold-ends-before-it-begins",
    "2026-02-27, 2026-03-31, hold-before-case",
    "2026-02-28, 2026-03-01, hold-already-over",
    ", 2026-03-01, hold-already-over",
    "2026-02-28, 2026-03-02, ",
    "2026-04-01, , ",
    ", , ",
  })
  void rejectsDaysThatCannotBeMeant(
      @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String slug) {
    HoldRule rule = RULES.find(HoldKind.DISPUTE, "CN");
    Facts facts = new Facts(DAY_1, LocalDate.of(2026, 2, 28), Optional.empty());

    Decision decision = PlacementPolicy.decide(rule, from, until, facts);

    assertThat(decision instanceof Decision.Reject reject ? reject.slug() : null).isEqualTo(slug);
  }
}
