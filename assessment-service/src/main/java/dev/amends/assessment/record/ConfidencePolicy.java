package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.events.Confidence;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Decides how reliable the figures are, by the evidence seen and the questions asked. */
final class ConfidencePolicy {
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private ConfidencePolicy() {}

  /** A degree of confidence and its reasons. */
  record Judgement(Confidence confidence, List<String> reasons) {}

  /**
   * Judges a statement. HIGH: evidence was seen for enough of the counted income and of the
   * necessary expense, and nothing is missing. LOW: no evidence was seen, and household or ongoing
   * instalment is unknown.
   *
   * @param evidencePercent how much of each must be supported for HIGH
   */
  static Judgement judge(BudgetStatement statement, int evidencePercent) {
    Money income = statement.cashFlow().countedIncome();
    Money expense = statement.cashFlow().necessaryExpense();
    int ofIncome = percent(statement.evidence().income(), income);
    int ofExpense = percent(statement.evidence().expense(), expense);
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "Evidence was seen for %d %% of the counted income and %d %% of the necessary expense; HIGH requires %d %% of each"
            .formatted(ofIncome, ofExpense, evidencePercent));
    List<String> unasked = unasked(statement);
    reasons.addAll(unasked);
    if (!expense.isPositive()) {
      reasons.add("No necessary expense was stated");
    }
    boolean complete = unasked.isEmpty() && expense.isPositive();
    if (complete && ofIncome >= evidencePercent && ofExpense >= evidencePercent) {
      return new Judgement(Confidence.HIGH, reasons);
    }
    boolean unsupported =
        statement.evidence().income().isZero() && statement.evidence().expense().isZero();
    return new Judgement(
        unsupported && !unasked.isEmpty() ? Confidence.LOW : Confidence.MEDIUM, reasons);
  }

  private static List<String> unasked(BudgetStatement statement) {
    List<String> unasked = new ArrayList<>();
    if (statement.lines().household() == null) {
      unasked.add("The household is unknown");
    }
    if (statement.lines().ongoingInstalment() == null) {
      unasked.add("The ongoing instalment of the loan is unknown");
    }
    return unasked;
  }

  /** The supported share in whole percent, rounded down; nothing needs no evidence. */
  private static int percent(Money supported, Money whole) {
    return whole.isZero()
        ? 100
        : BigDecimal.valueOf(supported.minorUnits())
            .multiply(PERCENT)
            .divide(BigDecimal.valueOf(whole.minorUnits()), 0, RoundingMode.DOWN)
            .intValueExact();
  }
}
