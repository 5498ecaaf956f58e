package dev.amends.plan.proposal;

/**
 * The lender's limits for plans.
 *
 * @param firstDueMonthsMax months from the business date to the first due date
 */
public record ProposalLimits(int instalmentsMax, int firstDueMonthsMax) {

  public static ProposalLimits of(ProposalConfig config) {
    return new ProposalLimits(config.instalmentsMax(), config.firstDueMonthsMax());
  }
}
