package dev.amends.cases.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides how long the ladder waits for others to act on a plan: for a supervisor to decide a
 * proposal, and for the lender to report what a settlement waived. Both waits have an end, so that
 * no case stands still because somebody forgot it. Days are the lender's business dates.
 */
public final class PlanPausePolicy {
  /** The longest wait that can be configured. */
  public static final int DAYS_MAX = 365;

  private final int proposalDays;
  private final int settlementDays;

  /**
   * Creates the rules.
   *
   * @param proposalDays days of a pause after the day by which a proposal is to be decided
   * @param settlementDays days until the lender reports what a settlement waived
   */
  public PlanPausePolicy(int proposalDays, int settlementDays) {
    this.proposalDays = proposalDays;
    this.settlementDays = settlementDays;
  }

  /**
   * A proposal that waits for approval.
   *
   * @param decisionDueAt the time by which it is to be decided; absent if it has none
   * @param zone the borrower's zone, in which days are counted
   */
  public record Proposal(Instant proposedAt, @Nullable Instant decisionDueAt, ZoneId zone) {
    private long daysToDecide() {
      return decisionDueAt == null
          ? 0
          : Math.max(0, ChronoUnit.DAYS.between(date(proposedAt), date(decisionDueAt)));
    }

    private LocalDate date(Instant at) {
      return LocalDate.ofInstant(at, zone);
    }
  }

  /**
   * Returns the last business date on which an undecided proposal pauses the ladder. The lender's
   * business date may lag behind the clock, so the days are counted from it.
   *
   * @param day the business date of the proposal
   */
  public LocalDate undecidedUntil(Proposal proposal, LocalDate day) {
    return day.plusDays(proposal.daysToDecide() + proposalDays);
  }

  /** Returns the last business date on which a case waits for what its settlement waived. */
  public LocalDate waiverReportedUntil(LocalDate settledOn) {
    return settledOn.plusDays(settlementDays);
  }
}
