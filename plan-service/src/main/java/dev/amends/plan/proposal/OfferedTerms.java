package dev.amends.plan.proposal;

import dev.amends.plan.schedule.InterestTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The terms that a lender offers.
 *
 * @param settlementDiscountPercent the discount of a settlement in percent of the debt; 0 offers
 *     none
 */
record OfferedTerms(
    ProposalLimits limits,
    List<Integer> instalments,
    List<Integer> deferralMonths,
    BigDecimal settlementDiscountPercent,
    InterestTerms interest) {

  static OfferedTerms of(ProposalConfig config, InterestTerms interest, String lenderId) {
    return new OfferedTerms(
        ProposalLimits.of(config),
        config.instalmentsOffered(),
        config.deferralMonthsOffered(),
        discountPercent(config, lenderId),
        interest);
  }

  private static BigDecimal discountPercent(ProposalConfig config, String lenderId) {
    return Optional.ofNullable(config.lenders().get(lenderId))
        .flatMap(ProposalConfig.Lender::settlementDiscountPercent)
        .orElse(config.settlementDiscountPercent());
  }
}
