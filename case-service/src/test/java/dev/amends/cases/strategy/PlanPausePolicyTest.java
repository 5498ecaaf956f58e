package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the ladder waits for others to act on a plan. */
class PlanPausePolicyTest {
  private static final PlanPausePolicy POLICY = new PlanPausePolicy(14, 30);
  private static final LocalDate DAY = LocalDate.parse("2026-02-01");

  @ParameterizedTest
  @CsvSource({
    // to be decided by, last day of the pause
    ", 2026-02-15", // no time is set
    "2026-03-10T15:59:59Z, 2026-02-15", // the same day in Shanghai
    "2026-03-10T16:00:00Z, 2026-02-16", // the next day there
    "2026-03-12T08:00:00Z, 2026-02-17",
    "2026-03-09T08:00:00Z, 2026-02-15", // overdue before it was proposed
  })
  void waitsForADecisionAFixedTimeBeyondTheDayOnWhichItIsDue(
      @Nullable Instant dueAt, LocalDate until) {
    PlanPausePolicy.Proposal proposal =
        new PlanPausePolicy.Proposal(
            Instant.parse("2026-03-10T08:00:00Z"), dueAt, ZoneId.of("Asia/Shanghai"));
    assertThat(POLICY.undecidedUntil(proposal, DAY)).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 30, proposal-days must be 0 to 365 (was -1)",
    "366, 30, proposal-days must be 0 to 365 (was 366)",
    "14, -1, settlement-days must be 0 to 365 (was -1)",
    "14, 2147483647, settlement-days must be 0 to 365 (was 2147483647)",
  })
  void rejectsAnImpossibleNumberOfDays(int proposalDays, int settlementDays, String rule) {
    PlanPauseConfig config = config(proposalDays, settlementDays);
    assertThatThrownBy(() -> new PlanPausePolicyFactory().planPauses(config))
        .hasMessage("amends.cases.plans." + rule);
  }

  private static PlanPauseConfig config(int proposalDays, int settlementDays) {
    return new PlanPauseConfig() {
      @Override
      public int proposalDays() {
        return proposalDays;
      }

      @Override
      public int settlementDays() {
        return settlementDays;
      }
    };
  }

  @Test
  void waitsForWhatASettlementWaived() {
    assertThat(POLICY.waiverReportedUntil(DAY)).isEqualTo(LocalDate.parse("2026-03-03"));
  }
}
