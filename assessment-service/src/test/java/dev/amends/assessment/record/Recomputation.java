package dev.amends.assessment.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.Derivation;
import dev.amends.assessment.budget.Factor;
import dev.amends.assessment.budget.Term;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Recomputes the figures of a statement from their derivations, with arithmetic of its own. */
final class Recomputation {
  /** Amounts that were stated or configured; every other term is a figure with a derivation. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(incomes|expenses)\\.\\d+\\.amount|debts\\.\\d+\\.(monthlyPayment|balance|arrears)"
              + "|assets\\.\\d+\\.(value|charge)|savings|ongoingInstalment|overdueAmount"
              + "|savings-cap\\.[A-Z]{3}|wholeUnit");

  private Recomputation() {}

  /** Checks that every derivation gives its figure, and every figure is derived from the others. */
  static void check(BudgetStatement statement) {
    Map<String, Money> figures = new HashMap<>();
    for (Derivation step : statement.derivation()) {
      for (Term term : step.terms()) {
        if (!GIVEN.matcher(term.name()).matches()) {
          assertThat(figures).containsEntry(term.name(), term.amount());
        }
      }
      BigDecimal result = recompute(step);
      if (step.amount() == null) {
        assertThat(step.number()).isEqualTo(result.longValueExact());
      } else {
        assertThat(step.amount().minorUnits()).isEqualTo(result.longValueExact());
        figures.put(step.figure(), step.amount());
      }
    }
    assertThat(figures)
        .containsEntry("disposableIncome", statement.cashFlow().disposableIncome())
        .containsEntry("savingsSetAside", statement.surplus().savingsSetAside())
        .containsEntry("surplusAfterSavings", statement.surplus().surplusAfterSavings())
        .containsEntry("sustainableMonthlyAmount", statement.surplus().sustainableMonthlyAmount())
        .containsEntry("downPayment", statement.repayment().downPayment());
  }

  private static BigDecimal recompute(Derivation step) {
    List<BigDecimal> terms =
        step.terms().stream().map(term -> BigDecimal.valueOf(term.amount().minorUnits())).toList();
    BigDecimal sum = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal first = terms.isEmpty() ? BigDecimal.ZERO : terms.getFirst();
    BigDecimal less = first.add(first).subtract(sum);
    return switch (step.operation()) {
      case SUM -> sum;
      case DIFFERENCE -> less;
      case EXCESS -> less.max(BigDecimal.ZERO);
      case MIN -> terms.stream().reduce(BigDecimal::min).orElseThrow();
      case SHARE -> rounded(first, BigDecimal.ONE, requireNonNull(step.factor()));
      case PRO_RATA -> first.multiply(terms.get(1)).divide(terms.get(2), 0, RoundingMode.FLOOR);
      case RATIO -> rounded(first, terms.get(1), requireNonNull(step.factor()));
    };
  }

  private static BigDecimal rounded(BigDecimal part, BigDecimal whole, Factor factor) {
    BigDecimal unit =
        factor.roundedTo() == null
            ? BigDecimal.ONE
            : BigDecimal.valueOf(factor.roundedTo().minorUnits());
    BigDecimal dividend = part.multiply(BigDecimal.valueOf(factor.numerator()));
    BigDecimal divisor = whole.multiply(BigDecimal.valueOf(factor.denominator())).multiply(unit);
    return dividend.divide(divisor, 0, factor.rounding()).multiply(unit);
  }
}
