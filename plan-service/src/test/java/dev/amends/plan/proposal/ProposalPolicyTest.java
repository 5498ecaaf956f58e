package dev.amends.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.proposal.ProposalPolicy.Proposal;
import dev.amends.plan.proposal.ProposalPolicy.ProposalLimits;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final ProposalLimits LIMITS = new ProposalLimits(60, 12);

  @ParameterizedTest
  @CsvSource({
    "333.34, true", // exactly the greatest instalment
    "333.33, false",
    "1000.00, true",
    "0.00, false",
  })
  void allowsNoInstalmentAboveTheSustainableAmount(String sustainable, boolean allowed) {
    ProposalResult result = judge(instalments(3, null), open(sustainable));

    if (allowed) {
      assertThat(result).isInstanceOf(Allowed.class);
    } else {
      assertThat(result)
          .isEqualTo(
              new Rejected(
                  "above-sustainable-amount",
                  "instalments",
                  "of 333.34 CNY exceed the sustainable monthly amount of "
                      + sustainable
                      + " CNY. Propose more instalments, or give an overrideReason."));
    }
  }

  @Test
  void allowsMoreWithAnOverrideReason() {
    assertThat(judge(instalments(3, "a bonus comes in May"), open("10.00")))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void needsAnAssessmentEvenWithAnOverrideReason() {
    assertThat(judge(instalments(3, "a bonus comes in May"), open(null)))
        .isEqualTo(
            new Rejected(
                "assessment-needed",
                "caseId",
                "has no valid assessment. File one with POST /assessments in assessment-service"
                    + " first."));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, due-date-past",
    "2026-03-02, ",
    "2027-03-02, ",
    "2027-03-03, due-date-too-far",
    "+999999999-12-31, due-date-too-far",
  })
  void limitsTheFirstDueDate(LocalDate first, @Nullable String slug) {
    ProposalResult result =
        judge(
            new Proposal(PlanKind.INSTALMENTS, cny("1000.00"), 3, first, 1, 1, null),
            open("400.00"));

    assertThat(result instanceof Rejected rejected ? rejected.slug() : null).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"60, ", "61, too-many-instalments", "1, "})
  void limitsTheNumberOfInstalments(int count, @Nullable String slug) {
    ProposalResult result = judge(instalments(count, null), open("1000.00"));

    assertThat(result instanceof Rejected rejected ? rejected.slug() : null).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    // sustainable amount a month, due date, allowed
    "500.00, 2026-05-02, true", // two whole months
    "499.99, 2026-05-02, false",
    "500.00, 2026-05-01, false", // a day short of two months
  })
  void defersNoMoreThanTheBorrowerCanSaveByThen(
      String sustainable, LocalDate due, boolean allowed) {
    ProposalResult result =
        judge(
            new Proposal(PlanKind.DEFERRAL, cny("1000.00"), 1, due, 1, 1, null), open(sustainable));

    assertThat(result instanceof Allowed).isEqualTo(allowed);
  }

  @Test
  void rejectsAnotherCurrencyThanThatOfTheCase() {
    ProposalResult result =
        judge(
            new Proposal(PlanKind.INSTALMENTS, Money.of("10.00", "USD"), 3, TODAY, 1, 1, null),
            open("400.00"));

    assertThat(result)
        .isEqualTo(
            new Rejected(
                "wrong-currency", "total.currency", "must be CNY, the currency of the case"));
  }

  @Test
  void rejectsInstalmentsOfLessThanAMinorUnit() {
    ProposalResult result =
        judge(
            new Proposal(PlanKind.INSTALMENTS, cny("0.02"), 3, TODAY, 1, 1, null), open("400.00"));

    assertThat(result).isInstanceOf(Rejected.class);
  }

  @Test
  void rejectsAnyPlanForAnEndedHeldOrUnknownCase() {
    Proposal proposal = instalments(3, null);

    assertThat(slug(judge(proposal, facts(true, false, false)))).isEqualTo("case-not-open");
    assertThat(slug(judge(proposal, facts(true, true, true)))).isEqualTo("case-on-hold");
    assertThat(slug(judge(proposal, facts(false, false, false)))).isEqualTo("case-not-known-yet");
  }

  private static @Nullable String slug(ProposalResult result) {
    return result instanceof Conflict conflict ? conflict.slug() : null;
  }

  private static ProposalResult judge(Proposal proposal, ProposalFacts situation) {
    return ProposalPolicy.judge(proposal, situation, LIMITS);
  }

  private static Proposal instalments(int count, @Nullable String overrideReason) {
    return new Proposal(
        PlanKind.INSTALMENTS, cny("1000.00"), count, TODAY.plusDays(8), 1, 1, overrideReason);
  }

  private static ProposalFacts open(@Nullable String sustainable) {
    return new ProposalFacts(
        true,
        true,
        false,
        Optional.of(cny("1000.00")),
        Optional.ofNullable(sustainable).map(ProposalPolicyTest::cny),
        TODAY);
  }

  private static ProposalFacts facts(boolean known, boolean open, boolean held) {
    return new ProposalFacts(
        known, open, held, Optional.of(cny("1000.00")), Optional.of(cny("400.00")), TODAY);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
