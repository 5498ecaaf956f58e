package dev.amends.plan.approval;

import dev.amends.events.Money;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.NewestAssessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower can afford according to the newest valid assessment of the case.
 *
 * @param assessmentId the newest assessment, valid or not; absent if there is none
 * @param valid whether it is valid; the amounts are absent otherwise
 * @param usableCash the cash that can open a plan as a down payment
 * @param ongoingInstalment the loan's own monthly instalment, from the assessment or else from the
 *     lender; zero if neither states it
 * @param monthlyBudget what is left a month for terms of the proposed kind, with the loan's own
 *     instalment as part of the sum
 * @param sharePercent the largest payment of the proposed terms in percent of what the assessment
 *     supported at the time of the proposal; absent without an assessment
 * @param validUntil the last day on which the assessment is valid
 */
@Schema(name = "PlanAffordability")
public record Affordability(
    @Nullable UUID assessmentId,
    boolean valid,
    @Nullable Money sustainableMonthlyAmount,
    @Nullable Money usableCash,
    @Nullable Money ongoingInstalment,
    @Nullable Money monthlyBudget,
    @Nullable BigDecimal sharePercent,
    @Nullable LocalDate validUntil) {

  /**
   * Shows what the borrower can afford.
   *
   * @param account the account with the loan's own schedule, if it is known
   */
  static Affordability of(CaseFile file, PlanVersion pending, Optional<LenderAccount> account) {
    Optional<MonthlyBudget> budget = file.budget(account);
    return new Affordability(
        file.assessmentId().orElse(null),
        budget.isPresent(),
        budget.map(MonthlyBudget::sustainable).orElse(null),
        budget.map(MonthlyBudget::usableCash).orElse(null),
        budget.map(MonthlyBudget::ongoing).orElse(null),
        budget.map(valid -> valid.availableFor(pending.kind())).orElse(null),
        pending.review().sharePercent(),
        file.assessment().map(NewestAssessment::validUntil).orElse(null));
  }
}
