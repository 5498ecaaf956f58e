package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.sender.Placeholders;
import dev.amends.letters.sender.Sender;
import dev.amends.plan.payoff.PayoffStatement.OverdueParts;
import dev.amends.plan.payoff.PayoffStatement.PenaltyAccrual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a quote or certificate in one language.
 *
 * @param labels captions of figures and headings of sections
 */
record PayoffPage(String language, Sender sender, Map<String, String> labels) {

  /** A figure or reference: what it is, and its value. Public because the templates read it. */
  public record Item(String label, String value, boolean part) {}

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
    boolean accrues = penalty.annualRatePercent().signum() > 0;
    words.put("rate", accrues ? penalty.annualRatePercent().toPlainString() : null);
    words.put("base", label("base." + penalty.base()));
    words.put("dayCount", label("dayCount." + penalty.dayCount()));
    words.put("citation", penalty.citation());
    return words;
  }

  private List<Item> figures(PayoffStatement statement, LocalDate validUntil) {
    OverdueParts overdue = statement.overdue();
    List<Item> items = new ArrayList<>();
    items.add(new Item(label("overdue"), amount(overdue.total()), false));
    addPart(items, "principal", overdue.principal());
    addPart(items, "interest", overdue.interest());
    addPart(items, "fee", overdue.fee());
    addPart(items, "penalty", overdue.penalty());
    items.add(new Item(label("notYetDue"), amount(statement.notYetDue()), false));
    if (!statement.paidSince().isZero()) {
      Money paid = statement.paidSince();
      items.add(
          new Item(label("paidSince"), amount(Money.zero(paid.currency()).minus(paid)), false));
    }
    if (!statement.otherChanges().isZero()) {
      items.add(new Item(label("otherChanges"), amount(statement.otherChanges()), false));
    }
    if (statement.penaltyInterest().annualRatePercent().signum() > 0) {
      items.add(
          new Item(
              Placeholders.fill(label("accruing"), Map.of("validUntil", date(validUntil))),
              amount(statement.penaltyInterest().amount()),
              false));
    }
    return items;
  }

  private void addPart(List<Item> items, String name, @Nullable Money part) {
    if (part != null) {
      items.add(new Item(label(name), amount(part), true));
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
            new Item(label("account"), account, false),
            new Item(label("settledOn"), date(certificate.settledOn), false),
            new Item(
                label("manner"),
                label(certificate.planId == null ? "inFull" : "bySettlement"),
                false),
            new Item(label("amountPaid"), amount(certificate.amountPaid()), false)));
    words.put("issuedOn", date(certificate.businessDate));
    words.put(
        "withdrawnOn", certificate.withdrawnOn == null ? null : date(certificate.withdrawnOn));
    return words;
  }

  private Map<String, @Nullable Object> words(
      String account, String reference, LocalDate issuedOn) {
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("sender", sender);
    words.put("labels", labels);
    words.put("addressee", List.of());
    words.put(
        "references",
        List.of(
            new Item(label("date"), date(issuedOn), false),
            new Item(label("reference"), reference, false),
            new Item(label("account"), account, false)));
    Map<String, String> values = Map.of("account", account, "reference", reference);
    words.put(
        "payment", sender.payment().stream().map(line -> Placeholders.fill(line, values)).toList());
    return words;
  }

  private String amount(Money money) {
    return LocalFormats.amount(money, language);
  }

  private String date(LocalDate date) {
    return LocalFormats.date(date, language);
  }

  private String label(String name) {
    return Objects.requireNonNull(labels.get(name), name);
  }
}
