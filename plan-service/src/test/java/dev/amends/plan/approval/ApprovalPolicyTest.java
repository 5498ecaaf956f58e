package dev.amends.plan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.approval.ApprovalPolicy.ApprovalLimits;
import dev.amends.plan.schedule.SchedulePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final ApprovalLimits LIMITS = new ApprovalLimits(14, 0);

  @ParameterizedTest
  @CsvSource({"0, false", "14, false", "15, true"})
  void needsNoApprovalForAPromiseDueWithinFourteenDays(int days, boolean needed) {
    ProposedTerms promise = terms(PlanKind.PROMISE, 1, TODAY.plusDays(days), null);

    assertThat(ApprovalPolicy.isNeeded(promise, TODAY.plusDays(days), TODAY, LIMITS))
        .isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, true", "3, 3, false", "4, 3, true"})
  void needsNoApprovalUpToTheConfiguredNumberOfInstalments(int count, int most, boolean needed) {
    ProposedTerms plan = terms(PlanKind.INSTALMENTS, count, TODAY, null);

    assertThat(ApprovalPolicy.isNeeded(plan, TODAY, TODAY, new ApprovalLimits(14, most)))
        .isEqualTo(needed);
  }

  @Test
  void countsTheDaysToThePromisedDateNotToTheBusinessDayAfterIt() {
    ProposedTerms promise = terms(PlanKind.PROMISE, 1, TODAY.plusDays(16), null);

    assertThat(ApprovalPolicy.isNeeded(promise, TODAY.plusDays(14), TODAY, LIMITS)).isFalse();
  }

  @Test
  void alwaysNeedsApprovalForAnOverride() {
    ProposedTerms plan = terms(PlanKind.INSTALMENTS, 1, TODAY, "a bonus comes in May");

    assertThat(ApprovalPolicy.isNeeded(plan, TODAY, TODAY, new ApprovalLimits(14, 60))).isTrue();
  }

  private static ProposedTerms terms(
      PlanKind kind, int count, LocalDate due, @Nullable String override) {
    return new ProposedTerms(
        kind,
        SchedulePolicy.instalments(
            SchedulePolicy.splitByCount(Money.of("100.00", "CNY"), count),
            due,
            Period.ofMonths(1),
            1),
        null,
        null,
        override,
        new Proposer("li.na", null, Instant.EPOCH));
  }
}
