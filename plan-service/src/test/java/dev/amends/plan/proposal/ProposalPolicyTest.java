package dev.amends.plan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ExampleFacts;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Conflict;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.Split.ByAmount;
import dev.amends.plan.proposal.Split.ByCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Period MONTHLY = Period.ofMonths(1);
  private static final ProposalLimits LIMITS = new ProposalLimits(60, 12, 360, 6, BigDecimal.ONE);

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
    ProposalResult result = judge(instalments(new ByCount(3), first), open("400.00"));

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
            new Proposal(PlanKind.DEFERRAL, cny("1000.00"), new ByCount(1), due, MONTHLY, 1, null),
            open(sustainable));

    assertThat(result instanceof Allowed).isEqualTo(allowed);
  }

  @Test
  void rejectsAnotherCurrencyThanThatOfTheCase() {
    ProposalResult result =
        judge(
            new Proposal(
                PlanKind.INSTALMENTS,
                Money.of("10.00", "USD"),
                new ByCount(3),
                TODAY,
                MONTHLY,
                1,
                null),
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
            new Proposal(
                PlanKind.INSTALMENTS, cny("0.02"), new ByCount(3), TODAY, MONTHLY, 1, null),
            open("400.00"));

    assertThat(result).isInstanceOf(Rejected.class);
  }

  @Test
  void rejectsAnyPlanForAnEndedHeldOrUnknownCase() {
    Proposal proposal = instalments(3, null);

    assertThat(slug(judge(proposal, assessed().closed().facts()))).isEqualTo("case-not-open");
    assertThat(slug(judge(proposal, assessed().onHold().facts()))).isEqualTo("case-on-hold");
    assertThat(slug(judge(proposal, assessed().unknown().facts()))).isEqualTo("case-not-known-yet");
  }

  private static ExampleFacts assessed() {
    return ExampleFacts.owing("1000.00").sustainable("400.00");
  }

  private static @Nullable String slug(ProposalResult result) {
    return result instanceof Conflict conflict ? conflict.slug() : null;
  }

  private static ProposalResult judge(Proposal proposal, ProposalFacts situation) {
    return ProposalPolicy.judge(proposal, situation, LIMITS);
  }

  @ParameterizedTest
  @CsvSource({
    // outstanding, overdue, default total
    ", 1000.00, 1000.00",
    "1500.00, 1000.00, 1000.00",
    "1000.00, 1000.00, 1000.00",
    "999.99, 1000.00, 999.99",
    "-20.00, 1000.00, 0.00", // a credit balance: no debt
  })
  void isForTheOverdueAmountWithinTheDebtUnlessItNamesATotal(
      @Nullable String outstanding, String overdue, String total) {
    assertThat(owing(overdue, outstanding, "5000.00").defaultTotal()).isEqualTo(cny(total));
  }

  @ParameterizedTest
  @CsvSource({
    // outstanding, overdue, kind, total, rejected with
    ", 1000.00, INSTALMENTS, 1000.00, ",
    ", 1000.00, INSTALMENTS, 1000.01, plan-above-debt",
    "1500.00, 1000.00, INSTALMENTS, 1500.00, ",
    "1500.00, 1000.00, INSTALMENTS, 1500.01, plan-above-debt",
    "1500.00, 1000.00, DEFERRAL, 1500.01, plan-above-debt",
    ", 1000.00, PROMISE, 1000.00, ",
    ", 1000.00, PROMISE, 1000.01, promise-above-debt",
  })
  void allowsNoMoreThanIsOwed(
      @Nullable String outstanding,
      String overdue,
      PlanKind kind,
      String total,
      @Nullable String slug) {
    int count = kind == PlanKind.INSTALMENTS ? 3 : 1;
    LocalDate due = TODAY.plusMonths(2);
    ProposalResult result =
        judge(
            new Proposal(kind, cny(total), new ByCount(count), due, MONTHLY, 1, null),
            owing(overdue, outstanding, "5000.00"));

    assertThat(result instanceof Rejected rejected ? rejected.slug() : null).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    // sustainable amount a month, due date, override, allowed
    "1000.00, 2026-03-10, , true", // the amount of one month
    "999.99, 2026-03-10, , false",
    "999.99, 2026-03-10, a bonus, true",
    "500.00, 2026-05-02, , true", // two whole months
    "500.00, 2026-05-01, , false",
    ", 2026-03-10, , true", // nothing is known about the borrower's means
  })
  void allowsNoPromiseAboveTheSustainableAmountWithoutAReason(
      @Nullable String sustainable, LocalDate due, @Nullable String override, boolean allowed) {
    ProposalResult result =
        judge(
            new Proposal(
                PlanKind.PROMISE, cny("1000.00"), new ByCount(1), due, MONTHLY, 1, override),
            open(sustainable));

    assertThat(result instanceof Allowed).isEqualTo(allowed);
    if (result instanceof Rejected rejected) {
      assertThat(rejected.slug()).isEqualTo("above-sustainable-amount");
      assertThat(rejected.field()).isEqualTo("total");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // amount, currency, refused, field
    "16.67, CNY, , ", // 59 × 16.67 and 16.47
    "16.66, CNY, too-many-instalments, instalmentAmount", // 61 instalments
    "0.01, CNY, too-many-instalments, instalmentAmount",
    "400.00, CNY, , ",
    "400.01, CNY, above-sustainable-amount, instalmentAmount",
    "0.00, CNY, nothing-to-pay, instalmentAmount",
    "-1.00, CNY, nothing-to-pay, instalmentAmount",
    "400.00, USD, wrong-currency, instalmentAmount.currency",
  })
  void checksAChosenInstalmentAmount(
      String amount, String currency, @Nullable String slug, @Nullable String field) {
    ProposalResult result =
        judge(
            instalments(new ByAmount(Money.of(amount, currency)), TODAY.plusDays(8)),
            open("400.00"));

    assertThat(result instanceof Rejected rejected ? rejected.slug() : null).isEqualTo(slug);
    assertThat(result instanceof Rejected rejected ? rejected.field() : null).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    // 1000.00 in 11 weekly instalments of 90.91, the last 90.90
    "394.00, true", // 394.00 × 12 ÷ 52 = 90.92…
    "393.90, false", // 90.90
  })
  void comparesWeeklyInstalmentsWithTheShareOfAWeek(String sustainable, boolean allowed) {
    ProposalResult result =
        judge(
            new Proposal(
                PlanKind.INSTALMENTS,
                cny("1000.00"),
                new ByCount(11),
                TODAY.plusDays(8),
                Period.ofWeeks(1),
                1,
                null),
            open(sustainable));

    assertThat(result instanceof Allowed).isEqualTo(allowed);
  }

  @Test
  void movesEveryDueDateToABusinessDay() {
    // 10 May 2026 is a Sunday
    ProposalResult result =
        judge(instalments(new ByCount(3), LocalDate.of(2026, 4, 10)), open("400.00"));

    assertThat(result).isInstanceOf(Allowed.class);
    assertThat(((Allowed) result).instalments())
        .extracting(Instalment::dueDate)
        .containsExactly(
            LocalDate.of(2026, 4, 10), LocalDate.of(2026, 5, 11), LocalDate.of(2026, 6, 10));
  }

  private static Proposal instalments(int count, @Nullable String overrideReason) {
    return new Proposal(
        PlanKind.INSTALMENTS,
        cny("1000.00"),
        new ByCount(count),
        TODAY.plusDays(8),
        MONTHLY,
        1,
        overrideReason);
  }

  private static Proposal instalments(Split split, LocalDate first) {
    return new Proposal(PlanKind.INSTALMENTS, cny("1000.00"), split, first, MONTHLY, 1, null);
  }

  private static ProposalFacts open(@Nullable String sustainable) {
    return owing("1000.00", null, sustainable);
  }

  private static ProposalFacts owing(
      String overdue, @Nullable String outstanding, @Nullable String sustainable) {
    return ExampleFacts.owing(overdue).outstanding(outstanding).sustainable(sustainable).facts();
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
