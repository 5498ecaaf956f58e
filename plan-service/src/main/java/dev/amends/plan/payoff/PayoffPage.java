package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.letters.LetterItem;
import dev.amends.letters.Letterhead;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.sender.Placeholders;
import dev.amends.plan.payoff.PayoffStatement.OverdueParts;
import dev.amends.plan.payoff.PayoffStatement.PenaltyAccrual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of a quote or certificate in one language. */
record PayoffPage(String language, Letterhead letterhead) {

  /** Returns the parameters of a quote's template. */
  Map<String, @Nullable Object> quote(PayoffQuote quote) {
    PayoffStatement statement = quote.statement;
    Map<String, @Nullable Object> words =
        words(quote.accountKey.accountId(), quote.reference, quote.businessDate);
    words.put("account", quote.accountKey.accountId());
    words.put("total", amount(statement.total()));
    words.put("validUntil", date(quote.validUntil));
    words.put("figuresOn", date(statement.figuresOn()));
    words.put("figures", figures(statement, quote.validUntil));
    PenaltyAccrual penalty = statement.penaltyInterest();
    words.put("rate", penalty.accrues() ? penalty.annualRatePercent().toPlainString() : null);
    words.put("base", label("base." + penalty.base()));
    words.put("dayCount", label("dayCount." + penalty.dayCount()));
    words.put("citation", penalty.citation());
    return words;
  }

  private List<LetterItem> figures(PayoffStatement statement, LocalDate validUntil) {
    OverdueParts overdue = statement.overdue();
    List<LetterItem> items = new ArrayList<>();
    items.add(new LetterItem(label("overdue"), amount(overdue.total())));
    addPart(items, "principal", overdue.principal());
    addPart(items, "interest", overdue.interest());
    addPart(items, "fee", overdue.fee());
    addPart(items, "penalty", overdue.penalty());
    items.add(new LetterItem(label("notYetDue"), amount(statement.notYetDue())));
    if (!statement.paidSince().isZero()) {
      Money paid = statement.paidSince();
      items.add(
          new LetterItem(label("paidSince"), amount(Money.zero(paid.currency()).minus(paid))));
    }
    if (!statement.otherChanges().isZero()) {
      items.add(new LetterItem(label("otherChanges"), amount(statement.otherChanges())));
    }
    if (statement.penaltyInterest().accrues()) {
      items.add(
          new LetterItem(
              Placeholders.fill(label("accruing"), Map.of("validUntil", date(validUntil))),
              amount(statement.penaltyInterest().amount())));
    }
    return items;
  }

  private void addPart(List<LetterItem> items, String name, @Nullable Money part) {
    if (part != null) {
      items.add(new LetterItem(label(name), amount(part), true));
    }
  }

  /** Returns the parameters of a certificate's template. */
  Map<String, @Nullable Object> certificate(SettlementCertificate certificate) {
    String account = certificate.accountKey.accountId();
    Map<String, @Nullable Object> words =
        words(account, certificate.reference, certificate.businessDate);
    words.put("account", account);
    words.put("settledOn", date(certificate.settledOn));
    words.put("settlement", certificate.planId != null);
    words.put(
        "facts",
        List.of(
            new LetterItem(label("account"), account),
            new LetterItem(label("settledOn"), date(certificate.settledOn)),
            new LetterItem(
                label("manner"), label(certificate.planId == null ? "inFull" : "bySettlement")),
            new LetterItem(label("amountPaid"), amount(certificate.amountPaid()))));
    words.put("issuedOn", date(certificate.businessDate));
    words.put(
        "withdrawnOn", certificate.withdrawnOn == null ? null : date(certificate.withdrawnOn));
    return words;
  }

  private Map<String, @Nullable Object> words(
      String account, String reference, LocalDate issuedOn) {
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("addressee", List.of());
    words.put(
        "references",
        List.of(
            new LetterItem(label("date"), date(issuedOn)),
            new LetterItem(label("reference"), reference),
            new LetterItem(label("account"), account)));
    Map<String, String> values = Map.of("account", account, "reference", reference);
    words.put(
        "payment",
        letterhead.sender().payment().stream()
            .map(line -> Placeholders.fill(line, values))
            .toList());
    return words;
  }

  private String amount(Money money) {
    return LocalFormats.amount(money, language);
  }

  private String date(LocalDate date) {
    return LocalFormats.date(date, language);
  }

  private String label(String name) {
    return Objects.requireNonNull(letterhead.labels().get(name), name);
  }
}
