package dev.amends.cases.statement;

import dev.amends.events.Money;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.sender.Placeholders;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the sentences of a statement.
 *
 * @param locale the locale of amounts and dates
 */
record StatementTexts(StatementWording wording, String locale) {

  String of(Clause clause, Map<String, String> values) {
    return Placeholders.fill(Objects.requireNonNull(wording.clauses().get(clause)), values);
  }

  String of(Clause clause) {
    return of(clause, Map.of());
  }

  String label(String name) {
    return Objects.requireNonNull(wording.labels().get(name), name);
  }

  String amount(Money money) {
    return LocalFormats.amount(money, locale);
  }

  String date(LocalDate date) {
    return LocalFormats.date(date, locale);
  }
}
