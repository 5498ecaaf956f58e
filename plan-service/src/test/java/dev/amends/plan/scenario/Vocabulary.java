package dev.amends.plan.scenario;

import dev.amends.testsupport.scenario.Phrase;
import dev.amends.testsupport.scenario.Phrase.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentences of the scenario files; a sentence that is not among them is an error. */
final class Vocabulary {

  static final List<Phrase<ScenarioAccount>> PHRASES =
      List.of(
          Phrase.of(
              "overdue <amount> <currency>[ of a debt of <amount>]",
              (account, words) ->
                  account.isOverdue(words.text(1), words.text(2), words.optional(3))),
          Phrase.of(
              "can pay <amount> a month[ and <amount> at once]",
              (account, words) -> account.canPay(words.text(1), words.optional(2))),
          Phrase.of(
              "promises <amount> by <date> to <name>",
              (account, words) -> account.promises(words.text(1), words.date(2), words.text(3))),
          Phrase.of(
              "<name> proposes <number> <rhythm> instalments from <date>[ after a down payment of <amount>]",
              (account, words) ->
                  account.proposes(
                      words.text(1),
                      terms(words, 2).withMoney("downPayment", account.money(words.optional(5))))),
          Phrase.of(
              "<name> records the borrower's own proposal of <number> <rhythm> instalments from <date>: <text>",
              (account, words) ->
                  account.proposes(
                      words.text(1),
                      terms(words, 2)
                          .with("initiator", "BORROWER")
                          .with("ownWords", words.text(5)))),
          Phrase.of(
              "<name> proposes a deferral until <date>[, then <number> <rhythm> instalments]",
              (account, words) ->
                  account.proposes(
                      words.text(1),
                      new Terms()
                          .with("kind", "DEFERRAL")
                          .with("firstDueDate", words.text(2))
                          .with("instalments", number(words.optional(3)))
                          .with("frequency", frequency(words.optional(4))))),
          Phrase.of(
              "<name> proposes a settlement with a discount of <amount> by <date>",
              (account, words) ->
                  account.proposes(
                      words.text(1),
                      new Terms()
                          .with("kind", "SETTLEMENT")
                          .withMoney("discount", account.money(words.text(2)))
                          .with("firstDueDate", words.text(3)))),
          Phrase.of(
              "<name> adjusts to <number> <rhythm> instalments from <date>",
              (account, words) -> account.adjusts(words.text(1), terms(words, 2))),
          Phrase.of(
              "<name> revises to <number> <rhythm> instalments from <date>",
              (account, words) -> account.revises(words.text(1), terms(words, 2))),
          Phrase.of(
              "<name> approves[: <text>]",
              (account, words) -> account.decides(words.text(1), "approval", words.optional(2))),
          Phrase.of(
              "<name> rejects: <text>",
              (account, words) -> account.decides(words.text(1), "rejection", words.text(2))),
          Phrase.of(
              "<name> returns: <text>",
              (account, words) -> account.decides(words.text(1), "return", words.text(2))),
          Phrase.of(
              "<name> resets the breach: <text>",
              (account, words) -> account.decides(words.text(1), "breach-reset", words.text(2))),
          Phrase.of(
              "<name> undoes the reset: <text>",
              (account, words) ->
                  account.decides(words.text(1), "breach-reset/undo", words.text(2))),
          Phrase.of(
              "<name> cancels: <text>",
              (account, words) -> account.decides(words.text(1), "cancellation", words.text(2))),
          Phrase.of(
              "pays <amount> as <id>[ dated <date>]",
              (account, words) ->
                  account.pays(words.text(2), words.text(1), words.dateOr(3, account.today()))),
          Phrase.of(
              "<id> is reversed[ by <amount>][ dated <date>]",
              (account, words) ->
                  account.reverses(
                      words.text(1), words.optional(2), words.dateOr(3, account.today()))),
          Phrase.of(
              "hold <id> from <date>[ until <date>]",
              (account, words) ->
                  account.holds(words.text(1), words.date(2), words.optionalDate(3))),
          Phrase.of(
              "hold <id> ends, first free day <date>",
              (account, words) -> account.releases(words.text(1), words.date(2))),
          Phrase.of("case is cured", (account, words) -> account.isCured()),
          Phrase.of(
              "case reopens, overdue <amount>",
              (account, words) -> account.isReopened(words.text(1))),
          Phrase.of("the day closes", (account, words) -> account.closesDay()));

  private Vocabulary() {}

  /** Equal instalments: the gap with their number, and the two after it. */
  private static Terms terms(Words words, int gap) {
    return new Terms()
        .with("instalments", Integer.valueOf(words.text(gap)))
        .with("frequency", frequency(words.text(gap + 1)))
        .with("firstDueDate", words.text(gap + 2));
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable String frequency(@Nullable String rhythm) {
    return rhythm == null ? null : rhythm.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
