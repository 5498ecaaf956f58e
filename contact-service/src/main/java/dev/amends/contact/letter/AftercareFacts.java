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
 * What a closing letter or a reminder states. The figures of a case no longer show it once the case
 * has ended.
 *
 * @param cure for a closing letter
 * @param payment for a reminder
 */
public record AftercareFacts(@Nullable Cure cure, @Nullable DuePayment payment) {
  static final Set<String> OF_CURE =
      Set.of("lender", "account", "reference", "businessDate", "watchUntil");
  static final Set<String> OF_PAYMENT =
      Set.of("lender", "account", "reference", "dueDate", "amount");

  /**
   * The cure of a case.
   *
   * @param wasOverdue the overdue amount before the cure, if known
   * @param wasOverdueSince the oldest unpaid due date before the cure, if known
   * @param businessDate the lender's business date on which nothing was overdue
   * @param watchUntil the last business day of the watch period
   */
  public record Cure(
      @Nullable Money wasOverdue,
      @Nullable LocalDate wasOverdueSince,
      LocalDate businessDate,
      LocalDate watchUntil) {}

  /** A payment that is not due yet. */
  public record DuePayment(LocalDate dueDate, Money amount) {}

  static AftercareFacts of(Cure cure) {
    return new AftercareFacts(cure, null);
  }

  static AftercareFacts of(DuePayment payment) {
    return new AftercareFacts(null, payment);
  }

  /** The values of the placeholders that only these facts fill. */
  Map<String, String> values(String locale) {
    Map<String, String> values = new HashMap<>();
    if (cure != null) {
      values.put("businessDate", LocalFormats.date(cure.businessDate(), locale));
      values.put("watchUntil", LocalFormats.date(cure.watchUntil(), locale));
    }
    if (payment != null) {
      values.put("dueDate", LocalFormats.date(payment.dueDate(), locale));
      values.put("amount", LocalFormats.amount(payment.amount(), locale));
    }
    return values;
  }

  /** The figures that the letter lists. */
  List<LetterItem> items(Map<String, String> labels, String locale) {
    List<LetterItem> items = new ArrayList<>();
    if (cure != null) {
      addCure(items, cure, labels, locale);
    }
    if (payment != null) {
      items.add(item(labels, "dueDate", LocalFormats.date(payment.dueDate(), locale)));
      items.add(item(labels, "dueAmount", LocalFormats.amount(payment.amount(), locale)));
    }
    return items;
  }

  private static void addCure(
      List<LetterItem> items, Cure cure, Map<String, String> labels, String locale) {
    Money wasOverdue = cure.wasOverdue();
    if (wasOverdue != null) {
      items.add(item(labels, "wasOverdue", LocalFormats.amount(wasOverdue, locale)));
    }
    if (cure.wasOverdueSince() != null) {
      items.add(item(labels, "wasOverdueSince", LocalFormats.date(cure.wasOverdueSince(), locale)));
    }
    if (wasOverdue != null) {
      Money nothing = wasOverdue.minus(wasOverdue);
      items.add(item(labels, "overdueNow", LocalFormats.amount(nothing, locale)));
    }
    items.add(item(labels, "businessDate", LocalFormats.date(cure.businessDate(), locale)));
    items.add(item(labels, "watchUntil", LocalFormats.date(cure.watchUntil(), locale)));
  }

  private static LetterItem item(Map<String, String> labels, String name, String value) {
    return new LetterItem(String.valueOf(labels.get(name)), value);
  }
}
