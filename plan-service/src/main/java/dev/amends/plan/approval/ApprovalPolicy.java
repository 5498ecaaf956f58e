package dev.amends.plan.approval;

import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ProposedTerms;
import java.time.LocalDate;

/**
 * Decides whether a second person must approve terms. Terms above the sustainable amount always
 * need approval.
 */
public final class ApprovalPolicy {
  private ApprovalPolicy() {}

  /**
   * The limits within which an agent needs no approval.
   *
   * @param promiseDaysMax days from making a promise to its due date
   * @param instalmentsMax instalments of a plan
   */
  public record ApprovalLimits(int promiseDaysMax, int instalmentsMax) {

    /** Reads the limits from the configuration. */
    public static ApprovalLimits of(ApprovalConfig config) {
      return new ApprovalLimits(config.promiseDaysMax(), config.instalmentsMax());
    }
  }

  /**
   * Whether these terms need approval.
   *
   * @param firstDueDate the first due date as requested, before it moves to a business day
   * @param madeOn the lender's business date of the proposal
   */
  public static boolean isNeeded(
      ProposedTerms terms, LocalDate firstDueDate, LocalDate madeOn, ApprovalLimits limits) {
    if (terms.overrideReason() != null) {
      return true;
    }
    if (terms.kind() == PlanKind.PROMISE) {
      return firstDueDate.isAfter(madeOn.plusDays(limits.promiseDaysMax()));
    }
    return terms.instalments().size() > limits.instalmentsMax();
  }
}
