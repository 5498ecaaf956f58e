package dev.amends.assessment.budget;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.Money;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An amount that a figure is computed from.
 *
 * @param name another figure, such as {@code surplus}; a field of the statement, such as {@code
 *     debts.1.balance}; or a configured amount, such as {@code savings-cap.GBP}
 */
public record Term(@OperationalText String name, Money amount) {

  /**
   * Lists one amount of each chosen line.
   *
   * @param list the name of the list, such as {@code expenses}
   * @param part the name of the amount within the line
   */
  static <L> List<Term> ofLines(
      String list, List<L> lines, Predicate<L> chosen, String part, Function<L, Money> amount) {
    return IntStream.range(0, lines.size())
        .filter(i -> chosen.test(lines.get(i)))
        .mapToObj(i -> new Term(list + "." + i + "." + part, amount.apply(lines.get(i))))
        .toList();
  }
}
