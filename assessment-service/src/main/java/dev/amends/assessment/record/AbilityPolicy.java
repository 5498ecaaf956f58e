package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.Calculation;
import dev.amends.assessment.budget.Derivation;
import dev.amends.assessment.budget.Factor;
import dev.amends.assessment.budget.Term;
import dev.amends.assessment.record.ConfidencePolicy.Judgement;
import dev.amends.assessment.record.VerdictPolicy.Verdict;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Confidence;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.List;

/** Decides whether the borrower can catch up: disposable income against the required payment. */
final class AbilityPolicy {
  private static final String CATCH_UP = "amends.assessment.record.catch-up-months=";
  private static final int SCORE_MAX = 100;

  private AbilityPolicy() {}

  /**
   * The lender's measures of ability.
   *
   * @param catchUpMonths the months in which the borrower should catch up
   * @param planMonthsMax the longest plan, in months
   * @param evidencePercent the share of the figures that must be supported for HIGH confidence
   */
  record Measures(int catchUpMonths, int planMonthsMax, int evidencePercent) {}

  /**
   * What the borrower can pay.
   *
   * @param overdue the overdue amount at the time of filing
   * @param requiredMonthly the monthly payment needed to catch up in time
   * @param score 0 to 100: the disposable income in percent of the required payment, rounded down
   * @param reasons the calculation in words
   * @param confidenceReasons why the figures are that reliable
   * @param derivation how the required payment and the score were computed
   */
  record Ability(
      Money overdue,
      Money requiredMonthly,
      int score,
      AbilityVerdict verdict,
      List<String> reasons,
      Confidence confidence,
      List<String> confidenceReasons,
      List<Derivation> derivation) {}

  /** Judges the figures of a statement. */
  static Ability judge(BudgetStatement statement, Money overdue, Measures measures) {
    Money disposable = statement.cashFlow().disposableIncome();
    Calculation calculation = new Calculation(overdue.currency());
    Term required =
        calculation.share(
            "requiredMonthlyAmount",
            CATCH_UP + measures.catchUpMonths(),
            new Term("overdueAmount", overdue),
            Factor.part(measures.catchUpMonths(), overdue.currency()));
    int score = score(disposable, required, calculation);
    Verdict verdict = VerdictPolicy.judge(statement, measures.planMonthsMax());
    List<String> reasons = reasons(statement, overdue, required.amount(), measures);
    reasons.add(verdict.reason());
    Judgement judgement = ConfidencePolicy.judge(statement, measures.evidencePercent());
    return new Ability(
        overdue,
        required.amount(),
        score,
        verdict.verdict(),
        reasons,
        judgement.confidence(),
        judgement.reasons(),
        calculation.derivations());
  }

  private static int score(Money disposable, Term required, Calculation calculation) {
    if (required.amount().isZero()) {
      return disposable.isPositive() ? SCORE_MAX : 0;
    }
    Term surplus = new Term("surplus", disposable.orZeroIfNegative());
    Term covered =
        calculation.min("coveredAmount", "at-most-the-required-amount", List.of(surplus, required));
    return Math.toIntExact(
        calculation.ratio(
            "abilityScore", "covered-percent", covered, required, Factor.percentOfRatio()));
  }

  private static List<String> reasons(
      BudgetStatement statement, Money overdue, Money required, Measures measures) {
    Money income = statement.cashFlow().monthlyIncome();
    Money counted = statement.cashFlow().countedIncome();
    Money disposable = statement.cashFlow().disposableIncome();
    List<String> reasons = new ArrayList<>();
    if (counted.compareTo(income) < 0) {
      reasons.add("Of the monthly income of %s, %s counts".formatted(income, counted));
    }
    reasons.add(
        "The required monthly payment is %s: %s over %d months"
            .formatted(required, overdue, measures.catchUpMonths()));
    if (!disposable.isPositive()) {
      Money shortfall = Money.zero(disposable.currency()).minus(disposable);
      reasons.add("There is no disposable income: %s short".formatted(shortfall));
    } else if (disposable.compareTo(required) >= 0) {
      reasons.add("The disposable income of %s covers it".formatted(disposable));
    } else {
      reasons.add(
          "The disposable income of %s is %s short"
              .formatted(disposable, required.minus(disposable)));
    }
    return reasons;
  }
}
