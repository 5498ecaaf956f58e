package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way to pay, with what it costs and whether it can be offered.
 *
 * @param name now, down-payment, instalments, deferral, extension, settlement or token
 * @param instalments the number of instalments after the down payment
 * @param schedule the payments; empty if the option is not offered
 * @param why the reason why it is not offered; absent if it is
 * @param totalCost what is paid in all; absent if it is not offered
 * @param endDate the due date of the last payment; absent if it is not offered
 * @param shareOfSustainablePercent the largest payment in percent of what the budget supports;
 *     absent if it is not offered
 * @param downPayment the part paid from usable cash at once; absent without one
 * @param discount the part of the debt that is waived; absent without one
 * @param monthly the largest instalment with the loan's own instalment; absent for one payment
 * @param allowedBy the rule that allows it; absent if it is not offered
 * @param ruledOutBy the rule that excludes it; absent if it is offered
 * @param proposal the body with which POST /plans proposes it as it is; absent if it is not offered
 */
record Option(
    String name,
    PlanKind kind,
    int instalments,
    boolean offered,
    List<Instalment> schedule,
    @Nullable String why,
    @Nullable TotalCost totalCost,
    @Nullable LocalDate endDate,
    @Nullable BigDecimal shareOfSustainablePercent,
    @Nullable Money downPayment,
    @Nullable Money discount,
    @Nullable MonthlySum monthly,
    @Nullable OptionRule allowedBy,
    @Nullable OptionRule ruledOutBy,
    @Nullable PlanRequest proposal) {

  /**
   * What is paid in all.
   *
   * @param amount the sum of the payments
   * @param interest the part of it that is interest of the plan
   */
  record TotalCost(Money amount, Money interest) {}

  /**
   * What the borrower pays a month.
   *
   * @param payment the largest instalment of the plan
   * @param ongoingInstalment the loan's own instalment beside it; zero if there is none
   */
  record MonthlySum(Money payment, Money ongoingInstalment, Money sum) {}

  /**
   * A rule that decided.
   *
   * @param rule its code, which never changes
   * @param citation the law behind it; absent for a rule of the lender
   */
  @Schema(name = "OptionRule")
  record OptionRule(String rule, String why, @Nullable String citation) {}
}
