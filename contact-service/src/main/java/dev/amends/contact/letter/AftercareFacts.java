package dev.amends.contact.letter;

import dev.amends.events.Money;
import dev.amends.letters.LetterItem;
import dev.amends.letters.LocalFormats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a closing letter states. The figures of the case no longer show it once the case has ended.
 *
 * @param wasOverdue the overdue amount before the cure, if known
 * @param wasOverdueSince the oldest unpaid due date before the cure, if known
 * @param businessDate the lender's business date on which nothing was overdue
 * @param watchUntil the last business day of the watch period
 */
public record AftercareFacts(
    @Nullable Money wasOverdue,
    @Nullable LocalDate wasOverdueSince,
    LocalDate businessDate,
    LocalDate watchUntil) {
  static final Set<String> PLACEHOLDERS =
      Set.of("lender", "account", "reference", "businessDate", "watchUntil");

  /** The values of the placeholders that only these facts fill. */
  Map<String, String> values(String locale) {
    Map<String, String> values = new HashMap<>();
    values.put("businessDate", LocalFormats.date(businessDate, locale));
    values.put("watchUntil", LocalFormats.date(watchUntil, locale));
    return values;
  }

  /** The figures that the letter lists. */
  List<LetterItem> items(Map<String, String> labels, String locale) {
    List<LetterItem> items = new ArrayList<>();
    if (wasOverdue != null) {
      items.add(item(labels, "wasOverdue", LocalFormats.amount(wasOverdue, locale)));
    }
    if (wasOverdueSince != null) {
      items.add(item(labels, "wasOverdueSince", LocalFormats.date(wasOverdueSince, locale)));
    }
    if (wasOverdue != null) {
      Money nothing = wasOverdue.minus(wasOverdue);
      items.add(item(labels, "overdueNow", LocalFormats.amount(nothing, locale)));
    }
    items.add(item(labels, "businessDate", LocalFormats.date(businessDate, locale)));
    items.add(item(labels, "watchUntil", LocalFormats.date(watchUntil, locale)));
    return items;
  }

  private static LetterItem item(Map<String, String> labels, String name, String value) {
    return new LetterItem(String.valueOf(labels.get(name)), value);
  }
}
