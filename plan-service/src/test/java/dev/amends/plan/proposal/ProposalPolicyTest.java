package dev.amends.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.proposal.ProposalPolicy.Allowed;
import dev.amends.plan.proposal.ProposalPolicy.Ask;
import dev.amends.plan.proposal.ProposalPolicy.Bounds;
import dev.amends.plan.proposal.ProposalPolicy.Conflicting;
import dev.amends.plan.proposal.ProposalPolicy.Refused;
import dev.amends.plan.proposal.ProposalPolicy.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Bounds BOUNDS = new Bounds(60, 12);

  @ParameterizedTest
  @CsvSource({
    "333.34, true", // just what the greatest instalment needs
    "333.33, false",
    "1000.00, true",
    "0.00, false",
  })
  void allowsNoInstalmentAboveTheSustainableAmount(String sustainable, boolean allowed) {
    Verdict verdict = judge(instalments(3, null), open(sustainable));

    if (allowed) {
      assertThat(verdict).isInstanceOf(Allowed.class);
    } else {
      assertThat(verdict)
          .isEqualTo(
              new Refused(
                  "above-sustainable-amount",
                  "instalments",
                  "of 333.34 CNY are above the sustainable monthly amount "
                      + sustainable
                      + " CNY"));
    }
  }

  @Test
  void allowsMoreWithAReasonForASecondPersonToJudge() {
    assertThat(judge(instalments(3, "a bonus comes in May"), open("10.00")))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void needsAnAssessmentWhateverTheReason() {
    assertThat(judge(instalments(3, "a bonus comes in May"), open(null)))
        .isEqualTo(
            new Refused("assessment-needed", "caseId", "needs an assessment that is still valid"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, due-date-past",
    "2026-03-02, ",
    "2027-03-02, ",
    "2027-03-03, due-date-too-far",
    "+999999999-12-31, due-date-too-far",
  })
  void keepsTheFirstDueDateWithinReach(LocalDate first, @Nullable String slug) {
    Verdict verdict =
        judge(new Ask(PlanKind.INSTALMENTS, cny("1000.00"), 3, first, 1, 1, null), open("400.00"));

    assertThat(verdict instanceof Refused refused ? refused.slug() : null).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"60, ", "61, too-many-instalments", "1, "})
  void keepsThePlanWithinItsLongest(int count, @Nullable String slug) {
    Verdict verdict = judge(instalments(count, null), open("1000.00"));

    assertThat(verdict instanceof Refused refused ? refused.slug() : null).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    // what can be paid a month, due, offered
    "500.00, 2026-05-02, true", // two whole months
    "499.99, 2026-05-02, false",
    "500.00, 2026-05-01, false", // a day short of two months
  })
  void defersNoMoreThanCanBePutAside(String sustainable, LocalDate due, boolean allowed) {
    Verdict verdict =
        judge(new Ask(PlanKind.DEFERRAL, cny("1000.00"), 1, due, 1, 1, null), open(sustainable));

    assertThat(verdict instanceof Allowed).isEqualTo(allowed);
  }

  @Test
  void keepsToTheCurrencyOfTheCase() {
    Verdict verdict =
        judge(
            new Ask(PlanKind.INSTALMENTS, Money.of("10.00", "USD"), 3, TODAY, 1, 1, null),
            open("400.00"));

    assertThat(verdict)
        .isEqualTo(
            new Refused("wrong-currency", "total.currency", "must be the currency of the case"));
  }

  @Test
  void splitsNothingIntoLessThanAMinorUnit() {
    Verdict verdict =
        judge(new Ask(PlanKind.INSTALMENTS, cny("0.02"), 3, TODAY, 1, 1, null), open("400.00"));

    assertThat(verdict).isInstanceOf(Refused.class);
  }

  @Test
  void agreesNothingOnAnEndedHeldOrUnknownCase() {
    Ask ask = instalments(3, null);

    assertThat(slug(judge(ask, situation(true, false, false)))).isEqualTo("case-not-open");
    assertThat(slug(judge(ask, situation(true, true, true)))).isEqualTo("case-on-hold");
    assertThat(slug(judge(ask, situation(false, false, false)))).isEqualTo("case-not-known-yet");
  }

  private static @Nullable String slug(Verdict verdict) {
    return verdict instanceof Conflicting conflicting ? conflicting.slug() : null;
  }

  private static Verdict judge(Ask ask, Situation situation) {
    return ProposalPolicy.judge(ask, situation, BOUNDS);
  }

  private static Ask instalments(int count, @Nullable String overrideReason) {
    return new Ask(
        PlanKind.INSTALMENTS, cny("1000.00"), count, TODAY.plusDays(8), 1, 1, overrideReason);
  }

  private static Situation open(@Nullable String sustainable) {
    return new Situation(
        true,
        true,
        false,
        Optional.of(cny("1000.00")),
        Optional.ofNullable(sustainable).map(ProposalPolicyTest::cny),
        TODAY);
  }

  private static Situation situation(boolean known, boolean open, boolean held) {
    return new Situation(
        known, open, held, Optional.of(cny("1000.00")), Optional.of(cny("400.00")), TODAY);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
