package dev.amends.plan.proposal;

import static dev.amends.plan.casefile.ExampleFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ExampleFacts;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.proposal.ProposalResult.Allowed;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import dev.amends.plan.proposal.Split.ByCount;
import dev.amends.plan.proposal.Split.BySteps;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of plan requires, with the field and the rule that it breaks. */
class KindsTest {
  private static final ProposalLimits LIMITS = new ProposalLimits(60, 12, 360, 6, BigDecimal.ONE);
  private static final Period MONTHLY = Period.ofMonths(1);

  @ParameterizedTest
  @CsvSource({
    // due, initiator, citation, refused
    "2026-03-02, LENDER, the law, pressed-to-pay", // today
    "2026-03-03, LENDER, the law, pressed-to-pay", // tomorrow
    "2026-03-03, LENDER, , pressed-to-pay",
    "2026-03-04, LENDER, the law, ",
    "2026-03-03, BORROWER, the law, ",
  })
  void pressesNobodyInDifficulty(
      LocalDate due, Initiator initiator, @Nullable String citation, @Nullable String slug) {
    Proposal promise = proposal(PlanKind.PROMISE, "50.00", 1, due, null, null, initiator, null);

    ProposalResult result = judge(promise, assessed().inDifficulty(citation).facts());

    assertThat(slug(result)).isEqualTo(slug);
    if (result instanceof Rejected rejected) {
      assertThat(rejected.citation()).isEqualTo(citation);
      assertThat(rejected.rule())
          .endsWith(citation == null ? "initiator BORROWER." : "BORROWER. the law");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // total, instalments, remaining, outstanding, refused, field
    "9000.00, 31, 30, 9000.00, , ",
    "9000.00, 30, 30, 9000.00, term-not-longer, instalments",
    "8000.00, 31, 30, 9000.00, not-whole-loan, total",
    "1000.00, 31, 30, , outstanding-unknown, kind",
    "9000.00, 361, 30, 9000.00, too-many-instalments, instalments",
    "9000.00, 29, 20, 9000.00, above-sustainable-amount, instalments", // 310.35
  })
  void extendsTheWholeLoan(
      String total,
      int instalments,
      int remaining,
      @Nullable String outstanding,
      @Nullable String slug,
      @Nullable String field) {
    ProposalFacts facts =
        ExampleFacts.owing("1000.00")
            .outstanding(outstanding)
            .sustainable("200.00")
            .ongoing("100.00", true)
            .loan(remaining, null)
            .facts();

    ProposalResult result =
        judge(
            proposal(
                PlanKind.EXTENSION,
                total,
                instalments,
                TODAY.plusDays(8),
                null,
                null,
                Initiator.LENDER,
                null),
            facts);

    assertThat(slug(result)).isEqualTo(slug);
    assertThat(field(result)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    // total, discount, refused, field
    "700.00, 300.00, , ",
    "700.00, 200.00, not-whole-debt, total",
    "0.00, 1000.00, discount-above-debt, discount",
    "-1.00, 1001.00, discount-above-debt, discount",
    "1000.00, 0.00, no-discount, discount",
    "1001.00, -1.00, no-discount, discount",
    "1000.00, , discount-missing, discount",
  })
  void settlesTheWholeDebtAtADiscount(
      String total, @Nullable String discount, @Nullable String slug, @Nullable String field) {
    ProposalResult result =
        judge(
            proposal(
                PlanKind.SETTLEMENT,
                total,
                1,
                TODAY.plusDays(8),
                null,
                discount,
                Initiator.LENDER,
                null),
            assessed().cash("300.00").facts());

    assertThat(slug(result)).isEqualTo(slug);
    assertThat(field(result)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    // verdict, sustainable, amount in all, months, override, refused
    "TOKEN_ONLY, 20.00, 120.00, 6, , ",
    "TOKEN_ONLY, 20.00, 140.00, 7, , token-too-long",
    "TOKEN_ONLY, 400.00, 1000.00, 6, , token-not-below-debt",
    "TOKEN_ONLY, 20.00, 126.00, 6, , above-sustainable-amount",
    "CANNOT_PAY, 0.00, 6.00, 6, , ", // 1.00 a month can always be asked
    "CANNOT_PAY, 0.00, 12.00, 6, , above-sustainable-amount",
    "CAN_PAY_BY_PLAN, 20.00, 120.00, 6, , token-not-needed",
    "CAN_PAY_BY_PLAN, 20.00, 120.00, 6, the job ends, ",
  })
  void acceptsTokenPaymentsOfThoseWhoCanPayNoPlan(
      AbilityVerdict verdict,
      String sustainable,
      String total,
      int months,
      @Nullable String override,
      @Nullable String slug) {
    ProposalFacts facts =
        ExampleFacts.owing("1000.00").sustainable(sustainable).verdict(verdict).facts();

    ProposalResult result =
        judge(
            proposal(
                PlanKind.TOKEN,
                total,
                months,
                TODAY.plusDays(8),
                null,
                null,
                Initiator.LENDER,
                override),
            facts);

    assertThat(slug(result)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"26, ", "27, token-too-long"})
  void weeklyTokenPaymentsCountByTheirDays(int weeks, @Nullable String slug) {
    ProposalResult result =
        judge(
            new Proposal(
                PlanKind.TOKEN,
                cny("%d.00".formatted(weeks)),
                new ByCount(weeks),
                TODAY.plusDays(8),
                Period.ofWeeks(1),
                1,
                null,
                null,
                null,
                Initiator.LENDER,
                null),
            ExampleFacts.owing("1000.00")
                .sustainable("20.00")
                .verdict(AbilityVerdict.TOKEN_ONLY)
                .facts());

    assertThat(slug(result)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    // down payment, due, override, refused, field
    "300.00, 2026-03-03, , , ",
    "300.01, 2026-03-03, , above-usable-cash, downPayment",
    "300.01, 2026-03-03, a gift, , ",
    "0.00, 2026-03-03, , nothing-to-pay, downPayment",
    "-5.00, 2026-03-03, , nothing-to-pay, downPayment",
    "1000.00, 2026-03-03, , down-payment-not-below-total, downPayment",
    "300.00, 2026-03-01, , due-date-past, downPaymentDueDate",
    "300.00, 2026-03-10, , down-payment-late, downPaymentDueDate",
  })
  void opensAPlanWithUsableCash(
      String amount,
      LocalDate due,
      @Nullable String override,
      @Nullable String slug,
      @Nullable String field) {
    Proposal opened =
        proposal(
            PlanKind.INSTALMENTS,
            "1000.00",
            3,
            TODAY.plusDays(8),
            new DownPayment(cny(amount), due),
            null,
            Initiator.LENDER,
            override);

    ProposalResult result = judge(opened, assessed().cash("300.00").facts());

    assertThat(slug(result)).isEqualTo(slug);
    assertThat(field(result)).isEqualTo(field);
    if (result instanceof Allowed allowed && amount.equals("300.00")) {
      assertThat(allowed.instalments())
          .extracting(Instalment::amount)
          .containsExactly(cny("300.00"), cny("233.33"), cny("233.33"), cny("233.34"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // amounts of 2 + 3 instalments, refused
    "200.00, 200.00, ",
    "50.00, 300.00, ",
    "50.00, 299.00, steps-do-not-add-up",
    "200.00, 0.00, nothing-to-pay",
    "-50.00, 200.00, nothing-to-pay",
  })
  void addsUpSteps(String first, String second, @Nullable String slug) {
    Proposal stepped =
        new Proposal(
            PlanKind.INSTALMENTS,
            cny("1000.00"),
            new BySteps(Arrays.asList(new Step(2, cny(first)), new Step(3, cny(second)))),
            TODAY.plusDays(8),
            MONTHLY,
            1,
            null);

    assertThat(slug(judge(stepped, assessed().facts()))).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    // interval, instalments, refused
    "P1M, 60, ",
    "P1M, 61, term-above-legal-limit",
    "P2M, 31, term-above-legal-limit",
    "P2M, 30, ",
    "P12M, 6, term-above-legal-limit",
  })
  void limitsCreditCardsInChinaToFiveYears(
      Period interval, int instalments, @Nullable String slug) {
    Proposal plan =
        new Proposal(
            PlanKind.INSTALMENTS,
            cny("1000.00"),
            new ByCount(instalments),
            TODAY.plusDays(8),
            interval,
            1,
            null);

    ProposalResult result = judge(plan, assessed().creditCardInChina().facts());

    assertThat(slug(result)).isEqualTo(slug);
    if (result instanceof Rejected rejected) {
      assertThat(rejected.rule()).contains("商业银行信用卡业务监督管理办法第七十条");
    }
  }

  @Test
  void countsTheLoansOwnInstalmentAndSaysSo() {
    Proposal plan =
        new Proposal(
            PlanKind.INSTALMENTS,
            cny("1000.00"),
            new ByCount(3),
            TODAY.plusDays(8),
            MONTHLY,
            1,
            null);

    ProposalResult result = judge(plan, assessed().ongoing("100.00", false).facts());

    assertThat(result)
        .isEqualTo(
            new Rejected(
                "above-sustainable-amount",
                "instalments",
                "of 333.34 CNY exceed the sustainable monthly amount of 300.00 CNY (the"
                    + " sustainable 400.00 CNY less the loan's own instalment of 100.00 CNY)."
                    + " Propose more instalments, or give an overrideReason."));
  }

  @ParameterizedTest
  @CsvSource({
    // due, cash, allowed: 4200.00 by someone who can pay 80.00 a month
    "2026-03-09, 0.00, false",
    "2026-03-09, 4120.00, true",
    "2026-03-09, 4119.99, false",
    "2026-06-02, 3960.00, true", // three whole months
  })
  void supportsAPromiseWithSavingsUntilThenAndCash(LocalDate due, String cash, boolean allowed) {
    ProposalFacts facts = ExampleFacts.owing("4200.00").sustainable("80.00").cash(cash).facts();

    ProposalResult result =
        judge(
            proposal(PlanKind.PROMISE, "4200.00", 1, due, null, null, Initiator.LENDER, null),
            facts);

    assertThat(result instanceof Allowed).isEqualTo(allowed);
  }

  private static ExampleFacts assessed() {
    return ExampleFacts.owing("1000.00").sustainable("400.00");
  }

  private static Proposal proposal(
      PlanKind kind,
      String total,
      int count,
      LocalDate first,
      @Nullable DownPayment downPayment,
      @Nullable String discount,
      Initiator initiator,
      @Nullable String override) {
    return new Proposal(
        kind,
        cny(total),
        new ByCount(count),
        first,
        MONTHLY,
        1,
        downPayment,
        discount == null ? null : cny(discount),
        null,
        initiator,
        override);
  }

  private static ProposalResult judge(Proposal proposal, ProposalFacts facts) {
    return ProposalPolicy.judge(proposal, facts, LIMITS);
  }

  private static @Nullable String slug(ProposalResult result) {
    return result instanceof Rejected rejected ? rejected.slug() : null;
  }

  private static @Nullable String field(ProposalResult result) {
    return result instanceof Rejected rejected ? rejected.field() : null;
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
