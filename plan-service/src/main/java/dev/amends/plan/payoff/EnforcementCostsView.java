package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.rules.cost.Cost;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The costs of not paying. A cost that is not known or not configured is absent.
 *
 * @param businessDate the lender's business date
 * @param claim the overdue amount, for which court action would be taken
 * @param penaltyToDate the penalty interest so far: what the lender reports, and what has accrued
 *     since
 * @param penaltyPerDay the penalty interest of each further day
 * @param courtFee what the court charges for hearing the claim
 * @param lawyerCost what the lender's lawyer is expected to cost
 * @param total of the costs above, without further days
 * @param basis the rule and the citation of each cost
 */
@Schema(name = "EnforcementCosts")
record EnforcementCostsView(
    UUID caseId,
    LocalDate businessDate,
    Money claim,
    @Nullable Money penaltyToDate,
    @Nullable Money penaltyPerDay,
    @Nullable Money courtFee,
    @Nullable Money lawyerCost,
    Money total,
    List<BasisView> basis) {

  static final String PENALTY_TO_DATE = "penaltyToDate";
  static final String COURT_FEE = "courtFee";
  static final String LAWYER_COST = "lawyerCost";

  /** Where a cost comes from; {@code cost} is the name of its field. */
  @Schema(name = "EnforcementCostBasis")
  record BasisView(String cost, String rule, String citation) {}

  /** Shows the known costs, by the name of their field and in the order of the answer. */
  static EnforcementCostsView of(
      UUID caseId,
      LocalDate businessDate,
      Money claim,
      Map<String, Cost> costs,
      @Nullable Money penaltyPerDay) {
    return new EnforcementCostsView(
        caseId,
        businessDate,
        claim,
        amount(costs.get(PENALTY_TO_DATE)),
        penaltyPerDay,
        amount(costs.get(COURT_FEE)),
        amount(costs.get(LAWYER_COST)),
        costs.values().stream().map(Cost::amount).reduce(Money.zero(claim.currency()), Money::plus),
        costs.entrySet().stream()
            .map(
                cost ->
                    new BasisView(
                        cost.getKey(), cost.getValue().rule(), cost.getValue().citation()))
            .toList());
  }

  private static @Nullable Money amount(@Nullable Cost cost) {
    return cost == null ? null : cost.amount();
  }
}
