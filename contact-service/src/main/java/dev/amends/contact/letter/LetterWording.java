package dev.amends.contact.letter;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.letters.sender.Placeholders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the letters in one language, of this service or of a lender.
 *
 * @param labels captions of figures and headings of sections
 * @param salutation for a borrower or representative whose name is known
 * @param salutationWithoutName for a borrower whose name is unknown
 * @param representing explains to a representative why they receive the letter
 * @param noCallsBefore states until when nobody calls
 * @param rights what the borrower can demand
 */
record LetterWording(
    Map<String, String> labels,
    String salutation,
    String salutationWithoutName,
    String representing,
    Map<NoticeKind, NoticeText> notices,
    String noCallsBefore,
    List<String> rights,
    String closing) {
  private static final Set<String> EVERYWHERE = Set.of("lender", "account", "reference");
  private static final Set<String> WITH_NAME = Set.of("lender", "account", "reference", "name");
  private static final Set<String> WITH_DATE =
      Set.of("lender", "account", "reference", "waitUntil");

  /**
   * What one kind of notice says.
   *
   * @param opening above the figures
   * @param expectation what the borrower is asked to do
   * @param notes further paragraphs
   * @param rights what the borrower can demand, in place of the general rights if there are any
   */
  record NoticeText(
      String title,
      String opening,
      String expectation,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> notes,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> rights) {}

  /**
   * Requires complete texts with known placeholders only.
   *
   * @param file where the texts come from, for messages
   * @throws IllegalStateException if a text is missing, blank or has an unknown placeholder; the
   *     message names file and key
   */
  void validate(String file, Set<String> labelsRequired) {
    if (!labels.keySet().equals(labelsRequired)) {
      throw new IllegalStateException(
          "%s: letters.labels: must have the keys %s (were %s)"
              .formatted(file, labelsRequired, labels.keySet()));
    }
    labels.forEach((key, text) -> check(file, "labels." + key, text, Set.of()));
    check(file, "salutation", salutation, WITH_NAME);
    check(file, "salutationWithoutName", salutationWithoutName, EVERYWHERE);
    check(file, "representing", representing, WITH_NAME);
    for (NoticeKind kind : NoticeKind.values()) {
      NoticeText text = notices.get(kind);
      String key = "notices." + kind;
      Set<String> known = placeholders(kind);
      check(file, key + ".title", text == null ? null : text.title(), known);
      check(file, key + ".opening", text == null ? null : text.opening(), known);
      check(file, key + ".expectation", text == null ? null : text.expectation(), known);
      if (text != null) {
        check(file, key + ".notes", text.notes(), known);
        check(file, key + ".rights", text.rights(), known);
      }
    }
    check(file, "noCallsBefore", noCallsBefore, WITH_DATE);
    check(file, "rights", rights, EVERYWHERE);
    check(file, "closing", closing, EVERYWHERE);
  }

  private static Set<String> placeholders(NoticeKind kind) {
    return switch (kind) {
      case CLOSING_LETTER -> AftercareFacts.OF_CURE;
      case DUE_DATE_REMINDER -> AftercareFacts.OF_PAYMENT;
      case PAYMENT_REMINDER, POSITION_AND_EXPECTATION, DEMAND_LETTER, OVERDUE_STATEMENT ->
          EVERYWHERE;
    };
  }

  private static void check(String file, String key, List<String> texts, Set<String> placeholders) {
    for (int i = 0; i < texts.size(); i++) {
      check(file, key + "[" + i + "]", texts.get(i), placeholders);
    }
  }

  private static void check(
      String file, String key, @Nullable String text, Set<String> placeholders) {
    String where = file + ": letters." + key;
    if (text == null || text.isBlank()) {
      throw new IllegalStateException(where + ": is required");
    }
    Placeholders.requireKnown(where, text, placeholders);
  }
}
