package dev.amends.plan.allocation;

import dev.amends.plan.allocation.AllocationRule.AllocationStage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides how payments towards a plan are divided. It is fixed when the plan comes into force,
 * so that neither later figures of the lender nor a changed rule divide earlier payments anew.
 *
 * @param ruleId the id of the rule
 * @param stages those of the rule
 * @param delinquentSince the oldest unpaid due date at that time; null if it was not known
 * @param debt the components of the debt at that time, as far as the lender reported them
 */
public record AllocationTerms(
    String ruleId,
    List<AllocationStage> stages,
    Overpayment overpayment,
    @Nullable LocalDate delinquentSince,
    DebtComponents debt) {

  public AllocationTerms {
    stages = List.copyOf(stages);
  }

  /** Fixes a rule for a debt. */
  public static AllocationTerms of(
      AllocationRule rule, @Nullable LocalDate delinquentSince, DebtComponents debt) {
    return new AllocationTerms(rule.id(), rule.stages(), rule.overpayment(), delinquentSince, debt);
  }

  /** The order of the components on a business date; the first to be paid first. */
  List<DebtComponent> order(LocalDate businessDate) {
    return AllocationStage.on(daysPastDue(businessDate), stages).order();
  }

  /** The whole days past due on a business date, as if nothing had been paid; 0 if not known. */
  private long daysPastDue(LocalDate businessDate) {
    return delinquentSince == null
        ? 0
        : Math.max(0, ChronoUnit.DAYS.between(delinquentSince, businessDate));
  }
}
