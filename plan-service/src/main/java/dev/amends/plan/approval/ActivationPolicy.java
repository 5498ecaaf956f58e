package dev.amends.plan.approval;

import dev.amends.events.Money;
import dev.amends.plan.agreement.AdjustmentBasis;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.casefile.ProposalFacts.CaseConflict;
import dev.amends.rules.debt.DebtLimitPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether proposed terms can still come into force: the case, the debt, the assessment or
 * the business date may have changed since the proposal.
 */
final class ActivationPolicy {
  private ActivationPolicy() {}

  /** Finds the reason why the pending terms cannot come into force now; empty if they can. */
  static Optional<CaseConflict> conflict(Plan plan, PlanVersion pending, ProposalFacts facts) {
    return facts
        .conflict()
        .or(() -> pastDueDate(plan, pending, facts.today()))
        .or(() -> aboveDebt(pending, facts))
        .or(() -> expiredAssessment(plan, facts));
  }

  /** The first new instalment would be late from the start. */
  private static Optional<CaseConflict> pastDueDate(
      Plan plan, PlanVersion pending, LocalDate today) {
    int kept =
        plan.inForce()
            .map(current -> AdjustmentBasis.of(current.instalments(), today).kept().size())
            .orElse(0);
    List<InstalmentState> instalments = pending.instalments();
    LocalDate first = instalments.get(Math.min(kept, instalments.size() - 1)).dueDate();
    return first.isBefore(today)
        ? Optional.of(
            new CaseConflict(
                "due-date-past",
                "The first due date %s is before %s, the lender's business date. Propose new terms."
                    .formatted(first, today)))
        : Optional.empty();
  }

  /** The terms ask for more than the present debt; the interest of a plan comes on top of it. */
  private static Optional<CaseConflict> aboveDebt(PlanVersion pending, ProposalFacts facts) {
    Money toPay = pending.unpaidPrincipal();
    return DebtLimitPolicy.exceeded(toPay, facts.outstanding(), facts.overdue())
        .map(
            debt ->
                new CaseConflict(
                    "plan-above-debt",
                    "The terms ask for %s, but the debt is only %s. Reject them and propose new terms."
                        .formatted(toPay, debt)));
  }

  /**
   * The assessment on which the terms are based has expired and no other is valid; a promise needs
   * none.
   */
  private static Optional<CaseConflict> expiredAssessment(Plan plan, ProposalFacts facts) {
    return plan instanceof RepaymentPlan && facts.sustainable().isEmpty()
        ? Optional.of(
            new CaseConflict(
                "assessment-expired",
                "The case has no valid assessment any more. Record a new one in assessment-service"
                    + " before the terms are approved."))
        : Optional.empty();
  }
}
