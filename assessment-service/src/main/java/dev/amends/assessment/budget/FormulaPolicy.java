package dev.amends.assessment.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a calculation as people do on paper; amounts are without their currency. */
final class FormulaPolicy {
  private FormulaPolicy() {}

  static String text(
      Operation operation, List<Term> terms, @Nullable Factor factor, String result) {
    return calculation(operation, terms, factor) + " = " + result + rounding(factor);
  }

  private static String calculation(
      Operation operation, List<Term> terms, @Nullable Factor factor) {
    return switch (operation) {
      case SUM -> terms.isEmpty() ? "no lines" : join(terms, " + ");
      case DIFFERENCE -> join(terms, " − ");
      case EXCESS -> join(terms, " − ") + ", not below zero";
      case MIN -> terms.size() == 1 ? join(terms, "") : "the smallest of " + join(terms, ", ");
      case SHARE -> join(terms, "") + times(factor);
      case PRO_RATA -> amount(terms.get(0)) + " × " + join(terms.subList(1, 3), " ÷ ");
      case RATIO -> join(terms, " ÷ ") + times(factor);
    };
  }

  private static String join(List<Term> terms, String operator) {
    return terms.stream().map(FormulaPolicy::amount).collect(Collectors.joining(operator));
  }

  private static String amount(Term term) {
    BigDecimal amount = term.amount().amount();
    return amount.signum() < 0 ? "(" + amount.toPlainString() + ")" : amount.toPlainString();
  }

  private static String times(@Nullable Factor factor) {
    if (factor == null) {
      return "";
    }
    return (factor.numerator() == 1 ? "" : " × " + factor.numerator())
        + (factor.denominator() == 1 ? "" : " ÷ " + factor.denominator());
  }

  private static String rounding(@Nullable Factor factor) {
    if (factor == null || factor.rounding() == RoundingMode.UNNECESSARY) {
      return "";
    }
    String direction = factor.rounding().name().toLowerCase(Locale.ROOT);
    String unit = factor.roundedTo() == null ? "1" : factor.roundedTo().amount().toPlainString();
    return ", rounded " + direction.replace('_', ' ') + " to " + unit;
  }
}
