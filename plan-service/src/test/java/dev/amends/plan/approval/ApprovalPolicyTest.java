package dev.amends.plan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ApprovalPolicy.Judgement;
import dev.amends.plan.approval.ApprovalPolicy.Judgement.NeedsApproval;
import dev.amends.plan.approval.ApprovalPolicy.Judgement.WithinLimits;
import dev.amends.plan.schedule.SchedulePolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final ApprovalLimits NONE =
      new ApprovalLimits(null, null, null, null, null, null, null);

  @ParameterizedTest
  @CsvSource({
    "0, 0.01, true",
    "1000, 1000.00, false", // the limit itself is allowed
    "1000, 1000.01, true",
    "1000, 4200.00, true",
    ", 999999999.99, false",
  })
  void limitsTheAmountOfAPromise(@Nullable BigDecimal max, String amount, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(max, null, null, null, null, null, null);

    Judgement judgement = judge(promise(amount, TODAY), facts(TODAY, null), limits);

    assertThat(limit(judgement)).isEqualTo(exceeded ? "promise-amount" : null);
  }

  @ParameterizedTest
  @CsvSource({"14, 0, false", "14, 14, false", "14, 15, true", "0, 0, false", "0, 1, true"})
  void limitsTheDaysToThePromisedDate(int max, int days, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, max, null, null, null, null, null);
    LocalDate due = TODAY.plusDays(days);

    Judgement judgement = judge(promise("1.00", due), facts(due, null), limits);

    assertThat(limit(judgement)).isEqualTo(exceeded ? "promise-days" : null);
  }

  @Test
  void countsTheDaysToThePromisedDateNotToTheBusinessDayAfterIt() {
    ApprovalLimits limits = new ApprovalLimits(null, 14, null, null, null, null, null);
    ProposedTerms moved = promise("1.00", TODAY.plusDays(16));

    assertThat(judge(moved, facts(TODAY.plusDays(14), null), limits)).isEqualTo(new WithinLimits());
  }

  @ParameterizedTest
  @CsvSource({"300, 300.00, false", "300, 300.01, true", "0, 0.01, true", ", 300.01, false"})
  void limitsTheAmountOfAPlan(@Nullable BigDecimal max, String total, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, null, max, null, null, null, null);

    Judgement judgement = judge(plan(1, total), facts(TODAY, null), limits);

    assertThat(limit(judgement)).isEqualTo(exceeded ? "plan-amount" : null);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, true", "3, 3, false", "3, 4, true", ", 60, false"})
  void limitsTheNumberOfInstalments(@Nullable Integer max, int count, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, null, null, null, null, max, null);

    Judgement judgement = judge(plan(count, "600.00"), facts(TODAY, null), limits);

    assertThat(limit(judgement)).isEqualTo(exceeded ? "instalments" : null);
  }

  @ParameterizedTest
  @CsvSource({"0, 4, false", "3, 3, false", "3, 4, true"})
  void approvesPlansOfOthersEvenIfEveryPlanNeedsASecondPerson(
      int max, int count, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, null, null, null, null, max, null);

    var result =
        ApprovalPolicy.exceeded(
            LimitedTerms.of(plan(count, "600.00"), facts(TODAY, null)),
            ApprovalRole.SUPERVISOR,
            limits);

    assertThat(result.isPresent()).isEqualTo(exceeded);
  }

  @ParameterizedTest
  @CsvSource({"11, 12, false", "11, 13, true", "0, 1, false", "0, 2, true"})
  void limitsTheMonthsToTheLastDueDate(int max, int count, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, null, null, null, max, null, null);

    Judgement judgement = judge(plan(count, "600.00"), facts(TODAY, null), limits);

    assertThat(limit(judgement)).isEqualTo(exceeded ? "term-months" : null);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100.00, false",
    "100, 100.01, true",
    "100, , false", // without an assessment the other limits decide
    ", 5250.00, false",
  })
  void limitsTheShareOfWhatTheAssessmentSupports(
      @Nullable BigDecimal max, @Nullable BigDecimal share, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, null, null, null, null, null, max);

    assertThat(limit(judge(promise("1.00", TODAY), facts(TODAY, share), limits)))
        .isEqualTo(exceeded ? "share" : null);
    assertThat(limit(judge(plan(1, "1.00"), facts(TODAY, share), limits)))
        .isEqualTo(exceeded ? "share" : null);
  }

  @ParameterizedTest
  @CsvSource({"SETTLEMENT, settlement", "TOKEN, token"})
  void leavesSettlementsAndTokenPlansToASecondPerson(PlanKind kind, String code) {
    ProposedTerms terms = terms(kind, 1, "100.00", TODAY, null, null);

    for (ApprovalRole role : ApprovalRole.values()) {
      assertThat(limit(ApprovalPolicy.judge(terms, role, facts(TODAY, null), NONE)))
          .isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50, 100.00, 100.00, false", // half of a debt of 200.00
    "50, 99.99, 100.01, true",
    "0, 100.00, 0.01, true",
    ", 0.01, 999.99, false",
  })
  void limitsTheDiscountThatASupervisorApproves(
      @Nullable BigDecimal max, String total, String discount, boolean exceeded) {
    ApprovalLimits limits = new ApprovalLimits(null, null, null, max, null, null, null);
    ProposedTerms settlement =
        terms(PlanKind.SETTLEMENT, 1, total, TODAY, null, Money.of(discount, "CNY"));

    var result =
        ApprovalPolicy.exceeded(
            LimitedTerms.of(settlement, facts(TODAY, null)), ApprovalRole.SUPERVISOR, limits);

    assertThat(result.map(NeedsApproval::limit).orElse(null))
        .isEqualTo(exceeded ? "discount" : null);
  }

  @Test
  void needsASecondPersonForEveryOverride() {
    ProposedTerms plan = terms(PlanKind.INSTALMENTS, 1, "1.00", TODAY, "a bonus in May", null);

    for (ApprovalRole role : ApprovalRole.values()) {
      assertThat(limit(ApprovalPolicy.judge(plan, role, facts(TODAY, null), NONE)))
          .isEqualTo("override");
    }
  }

  @Test
  void namesTheFigureAndTheLimit() {
    ApprovalLimits limits =
        new ApprovalLimits(new BigDecimal("1000"), null, null, null, null, null, null);

    assertThat(judge(promise("4200.00", TODAY), facts(TODAY, null), limits))
        .isEqualTo(
            new NeedsApproval(
                "promise-amount",
                "The promise of 4200.00 CNY exceeds 1000 CNY, the limit for an agent."));
  }

  private static @Nullable String limit(Judgement judgement) {
    return switch (judgement) {
      case WithinLimits ignored -> null;
      case NeedsApproval needed -> needed.limit();
    };
  }

  private static Judgement judge(ProposedTerms terms, Review facts, ApprovalLimits limits) {
    return ApprovalPolicy.judge(terms, ApprovalRole.AGENT, facts, limits);
  }

  private static Review facts(LocalDate due, @Nullable BigDecimal share) {
    return new Review(TODAY, due, share);
  }

  private static ProposedTerms promise(String amount, LocalDate due) {
    return terms(PlanKind.PROMISE, 1, amount, due, null, null);
  }

  private static ProposedTerms plan(int count, String total) {
    return terms(PlanKind.INSTALMENTS, count, total, TODAY, null, null);
  }

  private static ProposedTerms terms(
      PlanKind kind,
      int count,
      String total,
      LocalDate due,
      @Nullable String override,
      @Nullable Money discount) {
    return new ProposedTerms(
        kind,
        SchedulePolicy.instalments(
            SchedulePolicy.splitByCount(Money.of(total, "CNY"), count), due, Period.ofMonths(1), 1),
        null,
        null,
        override,
        null,
        discount,
        null,
        Initiator.LENDER,
        null,
        new Proposer("li.na", null, Instant.EPOCH));
  }
}
