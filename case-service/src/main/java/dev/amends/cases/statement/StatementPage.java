package dev.amends.cases.statement;

import dev.amends.cases.arrears.PaymentHistory.ReceivedPayment;
import dev.amends.cases.statement.StatementContent.Balance;
import dev.amends.cases.statement.StatementContent.Consequence;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.Money;
import dev.amends.letters.LetterItem;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.sender.Placeholders;
import dev.amends.letters.sender.Sender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The letter of a statement.
 *
 * @param borrower the borrower's name, if known
 */
record StatementPage(
    String reference, @Nullable String borrower, StatementContent content, StatementTexts texts) {

  /** Returns the values of the template's parameters. */
  Map<String, @Nullable Object> words(Sender sender) {
    StatementWording wording = texts.wording();
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("title", wording.title());
    words.put("addressee", Stream.ofNullable(borrower).toList());
    words.put("references", references());
    words.put(
        "salutation",
        borrower == null
            ? wording.salutationWithoutName()
            : Placeholders.fill(wording.salutation(), Map.of("name", borrower)));
    words.put(
        "opening",
        Placeholders.fill(
            wording.opening(),
            Map.of(
                "lender", content.lender(), "businessDate", texts.date(content.businessDate()))));
    words.put("figures", figures(content.balance()));
    words.put(
        "partsNotReported",
        content.balance().overdue().isPositive() && !content.balance().partsReported()
            ? texts.of(Clause.PARTS_NOT_REPORTED)
            : null);
    Contract agreement = content.agreement();
    words.put("agreement", agreement == null ? List.of() : agreement(agreement));
    words.put("terms", agreement == null ? null : agreement.terms());
    words.put("agreementNotReported", texts.of(Clause.AGREEMENT_NOT_REPORTED));
    words.put("payments", payments());
    words.put("noPayments", texts.of(Clause.NO_PAYMENTS));
    words.put("duties", content.duties());
    words.put("rights", content.rights());
    words.put("consequences", content.consequences().stream().map(Consequence::text).toList());
    words.put("closing", wording.closing());
    words.put(
        "payment",
        sender.payment().stream()
            .map(
                line ->
                    Placeholders.fill(
                        line, Map.of("account", content.accountId(), "reference", reference)))
            .toList());
    return words;
  }

  private List<LetterItem> references() {
    return List.of(
        new LetterItem(texts.label("date"), texts.date(content.businessDate())),
        new LetterItem(texts.label("reference"), reference),
        new LetterItem(texts.label("account"), content.accountId()));
  }

  private List<LetterItem> figures(Balance balance) {
    List<LetterItem> items = new ArrayList<>();
    addAmount(items, "overdue", balance.overdue(), false);
    addAmount(items, "principal", balance.principal(), true);
    addAmount(items, "interest", balance.interest(), true);
    addAmount(items, "fee", balance.fee(), true);
    addAmount(items, "penalty", balance.penalty(), true);
    addAmount(items, "outstanding", balance.outstanding(), false);
    items.add(
        new LetterItem(
            texts.label("daysPastDue"), LocalFormats.days(balance.daysPastDue(), texts.locale())));
    addDate(items, "delinquentSince", balance.delinquentSince());
    return items;
  }

  private List<LetterItem> agreement(Contract agreement) {
    List<LetterItem> items = new ArrayList<>();
    if (agreement.number() != null) {
      items.add(new LetterItem(texts.label("agreementNumber"), agreement.number()));
    }
    addDate(items, "signedOn", agreement.signedOn());
    addAmount(items, "loanPrincipal", agreement.principal(), false);
    return items;
  }

  private List<LetterItem> payments() {
    List<LetterItem> items = new ArrayList<>();
    for (ReceivedPayment payment : content.payments()) {
      items.add(new LetterItem(label("received", payment.on()), texts.amount(payment.amount())));
      Money reversed = payment.reversed();
      LocalDate reversedOn = payment.reversedOn();
      if (reversed != null && reversedOn != null) {
        Money less = Money.zero(reversed.currency()).minus(reversed);
        items.add(new LetterItem(label("reversed", reversedOn), texts.amount(less), true));
      }
    }
    return items;
  }

  private String label(String name, LocalDate date) {
    return Placeholders.fill(texts.label(name), Map.of("date", texts.date(date)));
  }

  private void addAmount(
      List<LetterItem> items, String name, @Nullable Money amount, boolean part) {
    if (amount != null) {
      items.add(new LetterItem(texts.label(name), texts.amount(amount), part));
    }
  }

  private void addDate(List<LetterItem> items, String name, @Nullable LocalDate date) {
    if (date != null) {
      items.add(new LetterItem(texts.label(name), texts.date(date)));
    }
  }
}
