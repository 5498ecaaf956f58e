package dev.amends.plan.approval;

import dev.amends.plan.approval.ApprovalConfig.RoleLimits;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one role at one lender; null means that there is none.
 *
 * @param promiseAmountMax amount of a promise, in units of the account's currency
 * @param promiseDaysMax days from making a promise to its due date
 * @param planAmountMax sum of a plan's instalments, in units of the account's currency
 * @param discountPercentMax discount in percent of the debt that a settlement settles
 * @param termMonthsMax months from the proposal to the last due date
 * @param instalmentsMax number of instalments of a plan
 * @param sharePercentMax largest payment in percent of what the newest assessment supports
 */
public record ApprovalLimits(
    @Nullable BigDecimal promiseAmountMax,
    @Nullable Integer promiseDaysMax,
    @Nullable BigDecimal planAmountMax,
    @Nullable BigDecimal discountPercentMax,
    @Nullable Integer termMonthsMax,
    @Nullable Integer instalmentsMax,
    @Nullable BigDecimal sharePercentMax) {

  /** Limits that the lender sets itself, otherwise those that apply to all. */
  static ApprovalLimits of(Optional<RoleLimits> lender, RoleLimits all) {
    return new ApprovalLimits(
        lender.flatMap(RoleLimits::promiseAmountMax).or(all::promiseAmountMax).orElse(null),
        lender.flatMap(RoleLimits::promiseDaysMax).or(all::promiseDaysMax).orElse(null),
        lender.flatMap(RoleLimits::planAmountMax).or(all::planAmountMax).orElse(null),
        lender.flatMap(RoleLimits::discountPercentMax).or(all::discountPercentMax).orElse(null),
        lender.flatMap(RoleLimits::termMonthsMax).or(all::termMonthsMax).orElse(null),
        lender.flatMap(RoleLimits::instalmentsMax).or(all::instalmentsMax).orElse(null),
        lender.flatMap(RoleLimits::sharePercentMax).or(all::sharePercentMax).orElse(null));
  }
}
