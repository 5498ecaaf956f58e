package dev.amends.assessment.budget;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.Money;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a figure was computed, in a form that both people and programs can check.
 *
 * @param figure the name of the figure, such as {@code disposableIncome} or {@code
 *     incomes.0.monthly}
 * @param amount the figure; absent if it is a number
 * @param number the figure, if it is a number and not an amount
 * @param formula the calculation in words and numbers
 * @param rule the rule, or the configured value that it applies, with its key
 * @param lines the lines of the statement that it uses directly, such as {@code expenses.2}
 * @param operation what is done with the terms
 * @param factor absent if the operation uses none
 */
public record Derivation(
    @OperationalText @Schema(examples = "countedIncome") String figure,
    @Nullable Money amount,
    @Nullable Long number,
    @OperationalText @Schema(examples = "6500.00 + 650.00 = 7150.00") String formula,
    @OperationalText @Schema(examples = "total") String rule,
    @OperationalText List<String> lines,
    Operation operation,
    List<Term> terms,
    @Nullable Factor factor) {
  private static final Pattern LINE = Pattern.compile("(incomes|expenses|assets|debts)\\.\\d+");

  /** Derives an amount. */
  static Derivation ofAmount(
      String figure,
      Money amount,
      String rule,
      Operation operation,
      List<Term> terms,
      @Nullable Factor factor) {
    return new Derivation(
        figure,
        amount,
        null,
        FormulaPolicy.text(operation, terms, factor, amount.amount().toPlainString()),
        rule,
        lines(terms),
        operation,
        terms,
        factor);
  }

  /** Derives a whole number. */
  static Derivation ofNumber(
      String figure, long number, String rule, List<Term> terms, Factor factor) {
    return new Derivation(
        figure,
        null,
        number,
        FormulaPolicy.text(Operation.RATIO, terms, factor, Long.toString(number)),
        rule,
        lines(terms),
        Operation.RATIO,
        terms,
        factor);
  }

  private static List<String> lines(List<Term> terms) {
    return terms.stream()
        .map(term -> LINE.matcher(term.name()))
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .distinct()
        .toList();
  }
}
