package dev.amends.plan.casefile;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import java.util.Optional;

/**
 * What the borrower can pay a month for a plan, and the cash that can open it, according to the
 * newest valid assessment. The loan's own instalment continues beside every plan but an extension,
 * which replaces it.
 *
 * @param sustainable the sustainable monthly amount as assessed
 * @param usableCash the cash that no other plan uses
 * @param ongoing the loan's own monthly instalment; zero if it is not known
 * @param ongoingCounted whether the assessment has already left it out of the sustainable amount
 */
public record MonthlyBudget(
    Money sustainable,
    Money usableCash,
    Money ongoing,
    boolean ongoingCounted,
    Optional<AbilityVerdict> verdict) {

  /**
   * The budget of an assessment; the loan's reported instalment counts if the assessment has none.
   */
  static MonthlyBudget of(NewestAssessment assessment, Optional<Loan> loan) {
    Money sustainable = assessment.sustainableMonthlyAmount();
    Money ongoing =
        assessment
            .ongoingInstalment()
            .or(() -> loan.flatMap(reported -> Optional.ofNullable(reported.instalment())))
            .filter(instalment -> instalment.currency().equals(sustainable.currency()))
            .orElse(Money.zero(sustainable.currency()));
    return new MonthlyBudget(
        sustainable,
        assessment.usableCash(),
        ongoing,
        assessment.ongoingInstalment().isPresent(),
        assessment.verdict());
  }

  /** A budget without cash and without an ongoing instalment. */
  public static MonthlyBudget of(Money sustainable) {
    Money zero = Money.zero(sustainable.currency());
    return new MonthlyBudget(sustainable, zero, zero, false, Optional.empty());
  }

  /** The same budget after other plans used some of the cash. */
  public MonthlyBudget withoutCash(Money used) {
    return new MonthlyBudget(
        sustainable, usableCash.minus(used).orZeroIfNegative(), ongoing, ongoingCounted, verdict);
  }

  /** The monthly amount for a plan of a kind; never negative. */
  public Money availableFor(PlanKind kind) {
    if (kind == PlanKind.EXTENSION) {
      return ongoingCounted ? sustainable.plus(ongoing) : sustainable;
    }
    return ongoingCounted ? sustainable : sustainable.minus(ongoing).orZeroIfNegative();
  }

  /** How the loan's own instalment changes {@link #availableFor}; empty if it does not. */
  public Optional<String> sum(PlanKind kind) {
    if (!ongoing.isPositive() || ongoingCounted != (kind == PlanKind.EXTENSION)) {
      return Optional.empty();
    }
    return Optional.of(
        kind == PlanKind.EXTENSION
            ? "the sustainable %s and the loan's own instalment of %s, which it replaces"
                .formatted(sustainable, ongoing)
            : "the sustainable %s less the loan's own instalment of %s"
                .formatted(sustainable, ongoing));
  }
}
