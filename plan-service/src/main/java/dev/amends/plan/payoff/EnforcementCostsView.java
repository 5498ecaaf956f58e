package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.rules.cost.Cost;
import dev.amends.rules.cost.CostEstimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  /** Where a cost comes from; {@code cost} is the name of its field. */
  @Schema(name = "EnforcementCostBasis")
  record BasisView(String cost, String rule, String citation) {}

  static EnforcementCostsView of(UUID caseId, CostEstimate estimate) {
    List<BasisView> basis = new ArrayList<>();
    add(basis, "penaltyToDate", estimate.penaltyToDate());
    add(basis, "courtFee", estimate.courtFee());
    add(basis, "lawyerCost", estimate.lawyerCost());
    return new EnforcementCostsView(
        caseId,
        estimate.businessDate(),
        estimate.claim(),
        amount(estimate.penaltyToDate()),
        estimate.penaltyPerDay(),
        amount(estimate.courtFee()),
        amount(estimate.lawyerCost()),
        estimate.total(),
        List.copyOf(basis));
  }

  private static void add(List<BasisView> basis, String name, @Nullable Cost cost) {
    if (cost != null) {
      basis.add(new BasisView(name, cost.rule(), cost.citation()));
    }
  }

  private static @Nullable Money amount(@Nullable Cost cost) {
    return cost == null ? null : cost.amount();
  }
}
