package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;

/** Decides what the borrower can pay: at once, by a plan, a token or nothing. */
final class VerdictPolicy {
  private VerdictPolicy() {}

  /** A verdict and the figures that it is based on, in words. */
  record Verdict(AbilityVerdict verdict, String reason) {}

  /**
   * Judges how the overdue amount can be repaid.
   *
   * @param planMonthsMax the longest plan
   */
  static Verdict judge(BudgetStatement statement, int planMonthsMax) {
    Repayment repayment = statement.repayment();
    Money rest = repayment.remainingArrears();
    Money sustainable = statement.surplus().sustainableMonthlyAmount();
    Integer months = repayment.monthsToClear();
    if (rest.isZero() && repayment.downPayment().isZero()) {
      return new Verdict(AbilityVerdict.CAN_PAY_NOW, "Nothing is overdue");
    }
    if (rest.isZero()) {
      return new Verdict(
          AbilityVerdict.CAN_PAY_NOW,
          "Cash of %s, less a reserve of %s, covers the overdue amount"
              .formatted(repayment.usableCash(), repayment.cashReserve()));
    }
    if (months != null && months <= planMonthsMax) {
      return new Verdict(
          AbilityVerdict.CAN_PAY_BY_PLAN,
          "%s a month repays %s in %s; a plan may take %d"
              .formatted(
                  sustainable, rest, months == 1 ? "1 month" : months + " months", planMonthsMax));
    }
    if (sustainable.isPositive() || repayment.downPayment().isPositive()) {
      return new Verdict(
          AbilityVerdict.TOKEN_ONLY, tooLong(sustainable, rest, months, planMonthsMax));
    }
    return new Verdict(
        AbilityVerdict.CANNOT_PAY, "There is neither a surplus nor cash above the reserve");
  }

  private static String tooLong(
      Money sustainable, Money rest, @Nullable Integer months, int planMonthsMax) {
    String duration =
        months == null ? "does not repay %s" : "would repay %s only in " + months + " months";
    return ("%s a month " + duration + "; a plan may take %d")
        .formatted(sustainable, rest, planMonthsMax);
  }
}
