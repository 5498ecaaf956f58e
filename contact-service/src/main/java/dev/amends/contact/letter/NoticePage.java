package dev.amends.contact.letter;

import dev.amends.contact.letter.LetterWording.NoticeText;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.letters.LetterItem;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.sender.Placeholders;
import dev.amends.letters.sender.Sender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the page of a notice states.
 *
 * @param issuedOn on the borrower's calendar
 * @param waitUntil until when nobody calls, if the notice starts a waiting time
 * @param aftercare what a closing letter or reminder states in place of the figures
 */
record NoticePage(
    String reference,
    String accountId,
    LocalDate issuedOn,
    @Nullable LocalDate waitUntil,
    Addressee addressee,
    Figures figures,
    @Nullable AftercareFacts aftercare) {

  /**
   * Whom the notice is sent to.
   *
   * @param representative who gets the notice for the borrower, if somebody acts for them
   */
  record Addressee(@Nullable String borrower, @Nullable String representative, String address) {
    @Nullable String name() {
      return representative == null ? borrower : representative;
    }
  }

  /**
   * The figures of the account.
   *
   * @param parts of the overdue amount, if they add up to it
   * @param outstanding the whole debt, if known
   * @param businessDate of the figures
   */
  record Figures(
      @Nullable Money overdue,
      @Nullable Overdue parts,
      int daysPastDue,
      @Nullable LocalDate delinquentSince,
      @Nullable Money outstanding,
      @Nullable LocalDate businessDate) {}

  /** Returns the values of the template's parameters. */
  Map<String, @Nullable Object> words(
      NoticeKind kind, String locale, LetterWording wording, Sender sender) {
    NoticeText text = Objects.requireNonNull(wording.notices().get(kind));
    Map<String, String> values = new HashMap<>();
    values.put("lender", sender.name());
    values.put("account", accountId);
    values.put("reference", reference);
    if (aftercare != null) {
      values.putAll(aftercare.values(locale));
    }
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("title", Placeholders.fill(text.title(), values));
    words.put("opening", Placeholders.fill(text.opening(), values));
    words.put("expectation", Placeholders.fill(text.expectation(), values));
    words.put("closing", Placeholders.fill(wording.closing(), values));
    words.put("notes", fill(text.notes(), values));
    words.put("rights", fill(text.rights().isEmpty() ? wording.rights() : text.rights(), values));
    words.put("payment", fill(sender.payment(), values));
    words.put("wait", noCallsBefore(wording, locale, values));
    words.put("salutation", salutation(wording, values));
    words.put("representing", representing(wording, values));
    words.put("addressee", addressLines(wording));
    words.put("references", references(wording, locale));
    words.put(
        "figures",
        aftercare == null ? figures(wording, locale) : aftercare.items(wording.labels(), locale));
    return words;
  }

  private static List<String> fill(List<String> texts, Map<String, String> values) {
    return texts.stream().map(text -> Placeholders.fill(text, values)).toList();
  }

  private @Nullable String noCallsBefore(
      LetterWording wording, String locale, Map<String, String> values) {
    return waitUntil == null
        ? null
        : Placeholders.fill(
            wording.noCallsBefore(),
            with(values, "waitUntil", LocalFormats.date(waitUntil, locale)));
  }

  private String salutation(LetterWording wording, Map<String, String> values) {
    String name = addressee.name();
    return name == null
        ? Placeholders.fill(wording.salutationWithoutName(), values)
        : Placeholders.fill(wording.salutation(), with(values, "name", name));
  }

  private @Nullable String representing(LetterWording wording, Map<String, String> values) {
    return addressee.representative() == null
        ? null
        : Placeholders.fill(
            wording.representing(),
            with(values, "name", Objects.requireNonNullElse(addressee.borrower(), accountId)));
  }

  private static Map<String, String> with(
      Map<String, String> values, String placeholder, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(placeholder, value);
    return more;
  }

  private List<String> addressLines(LetterWording wording) {
    List<String> lines = new ArrayList<>();
    if (addressee.name() != null) {
      lines.add(addressee.name());
    }
    if (addressee.representative() != null && addressee.borrower() != null) {
      lines.add(wording.labels().get("onBehalfOf") + addressee.borrower());
    }
    Arrays.stream(addressee.address().split("\\R", -1)).map(String::strip).forEach(lines::add);
    return lines;
  }

  private List<LetterItem> references(LetterWording wording, String locale) {
    Map<String, String> labels = wording.labels();
    return List.of(
        new LetterItem(label(labels, "date"), LocalFormats.date(issuedOn, locale)),
        new LetterItem(label(labels, "reference"), reference),
        new LetterItem(label(labels, "account"), accountId));
  }

  private List<LetterItem> figures(LetterWording wording, String locale) {
    Money overdue = figures.overdue();
    if (overdue == null) {
      return List.of();
    }
    List<LetterItem> items = new ArrayList<>();
    Map<String, String> labels = wording.labels();
    items.add(amount(labels, "overdue", overdue, locale, false));
    Overdue parts = figures.parts();
    if (parts != null) {
      addPart(items, labels, "principal", parts.principal(), locale);
      addPart(items, labels, "interest", parts.interest(), locale);
      addPart(items, labels, "fee", parts.fee(), locale);
      addPart(items, labels, "penalty", parts.penalty(), locale);
    }
    items.add(
        new LetterItem(
            label(labels, "daysPastDue"), LocalFormats.days(figures.daysPastDue(), locale)));
    addDate(items, labels, "delinquentSince", figures.delinquentSince(), locale);
    if (figures.outstanding() != null) {
      items.add(amount(labels, "outstanding", figures.outstanding(), locale, false));
    }
    addDate(items, labels, "businessDate", figures.businessDate(), locale);
    return items;
  }

  private static void addPart(
      List<LetterItem> items,
      Map<String, String> labels,
      String name,
      @Nullable Money part,
      String locale) {
    if (part != null) {
      items.add(amount(labels, name, part, locale, true));
    }
  }

  private static LetterItem amount(
      Map<String, String> labels, String name, Money money, String locale, boolean part) {
    return new LetterItem(label(labels, name), LocalFormats.amount(money, locale), part);
  }

  private static void addDate(
      List<LetterItem> items,
      Map<String, String> labels,
      String name,
      @Nullable LocalDate date,
      String locale) {
    if (date != null) {
      items.add(new LetterItem(label(labels, name), LocalFormats.date(date, locale)));
    }
  }

  private static String label(Map<String, String> labels, String name) {
    return Objects.requireNonNull(labels.get(name), name);
  }
}
