package dev.amends.plan.proposal;

import dev.amends.events.PlanEvent.PlanKind;
import java.math.BigDecimal;

/**
 * The lender's limits for plans.
 *
 * @param firstDueMonthsMax months from the business date to the first due date
 * @param extensionInstalmentsMax instalments of an extension of the loan
 * @param tokenMonthsMax months of token payments
 * @param tokenAmount the token payment that can be asked of a borrower who can pay nothing, in
 *     units of the currency
 */
public record ProposalLimits(
    int instalmentsMax,
    int firstDueMonthsMax,
    int extensionInstalmentsMax,
    int tokenMonthsMax,
    BigDecimal tokenAmount) {

  public static ProposalLimits of(ProposalConfig config) {
    return new ProposalLimits(
        config.instalmentsMax(),
        config.firstDueMonthsMax(),
        config.extensionInstalmentsMax(),
        config.tokenMonthsMax(),
        config.tokenAmount());
  }

  /** The largest number of instalments of a kind. */
  public int instalmentsMax(PlanKind kind) {
    return kind == PlanKind.EXTENSION ? extensionInstalmentsMax : instalmentsMax;
  }
}
