package dev.amends.plan.proposal;

/**
 * The lender's limits for plans.
 *
 * @param firstDueMonthsMax months from the business date to the first due date
 */
record ProposalLimits(int instalmentsMax, int firstDueMonthsMax) {

  static ProposalLimits of(ProposalConfig config) {
    return new ProposalLimits(config.instalmentsMax(), config.firstDueMonthsMax());
  }
}
