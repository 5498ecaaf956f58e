package dev.amends.cases.statement;

import dev.amends.letters.sender.Placeholders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of statements in one language.
 *
 * @param labels captions of figures and headings of sections
 * @param salutation for a borrower whose name is known
 * @param salutationWithoutName for a borrower whose name is unknown
 * @param opening the sentence above the figures
 * @param clauses the sentences that depend on the account
 * @param rights the borrower's rights, one sentence each
 */
record StatementWording(
    Map<String, String> labels,
    String title,
    String salutation,
    String salutationWithoutName,
    String opening,
    Map<Clause, String> clauses,
    List<String> rights,
    String closing) {

  StatementWording {
    labels = Map.copyOf(labels);
    clauses = Map.copyOf(clauses);
    rights = List.copyOf(rights);
  }

  /**
   * Requires that every text is present and has known placeholders only.
   *
   * @param file where the texts come from, for messages
   * @throws IllegalStateException if a text is missing, blank or has an unknown placeholder; the
   *     message names file and key
   */
  void validate(String file, Set<String> labelsRequired) {
    if (!labels.keySet().equals(labelsRequired)) {
      throw new IllegalStateException(
          "%s: labels: must have the keys %s (were %s)"
              .formatted(file, labelsRequired, labels.keySet()));
    }
    labels.forEach((key, text) -> check(file, "labels." + key, text, Set.of("date")));
    check(file, "title", title, Set.of());
    check(file, "salutation", salutation, Set.of("name"));
    check(file, "salutationWithoutName", salutationWithoutName, Set.of());
    check(file, "opening", opening, Set.of("lender", "businessDate"));
    for (Clause clause : Clause.values()) {
      check(file, "clauses." + clause, clauses.get(clause), clause.placeholders());
    }
    for (int i = 0; i < rights.size(); i++) {
      check(file, "rights[" + i + "]", rights.get(i), Set.of());
    }
    check(file, "closing", closing, Set.of());
  }

  private static void check(
      String file, String key, @Nullable String text, Set<String> placeholders) {
    String where = file + ": " + key;
    if (text == null || text.isBlank()) {
      throw new IllegalStateException(where + ": is required");
    }
    Placeholders.requireKnown(where, text, placeholders);
  }
}
