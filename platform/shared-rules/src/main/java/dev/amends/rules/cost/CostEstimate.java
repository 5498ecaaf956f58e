package dev.amends.rules.cost;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What it costs the borrower not to pay, estimated on a business day. A cost that nobody reports,
 * no law sets and no configuration states is absent.
 *
 * @param businessDate the lender's business date
 * @param claim the overdue amount, for which court action would be taken
 * @param penaltyToDate the penalty interest so far
 * @param penaltyPerDay the penalty interest of each further day; absent if none accrues
 * @param courtFee what the court charges for hearing the claim
 * @param lawyerCost what the lender's lawyer is expected to cost
 */
public record CostEstimate(
    LocalDate businessDate,
    Money claim,
    @Nullable Cost penaltyToDate,
    @Nullable Money penaltyPerDay,
    @Nullable Cost courtFee,
    @Nullable Cost lawyerCost) {

  /** The sum of the known costs, without further days. */
  public Money total() {
    return Stream.of(penaltyToDate, courtFee, lawyerCost)
        .filter(Objects::nonNull)
        .map(Cost::amount)
        .reduce(Money.zero(claim.currency()), Money::plus);
  }
}
