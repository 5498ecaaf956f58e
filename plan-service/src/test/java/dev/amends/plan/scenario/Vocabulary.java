package dev.amends.plan.scenario;

import java.util.List;
import java.util.Locale;

/** The sentences of the scenario files; a sentence that is not among them is an error. */
final class Vocabulary {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "overdue <amount> <currency>[ of a debt of <amount>]",
              (account, words) ->
                  account.isOverdue(words.text(1), words.text(2), words.optional(3))),
          Phrase.of("can pay <amount> a month", (account, words) -> account.canPay(words.text(1))),
          Phrase.of(
              "promises <amount> by <date> to <name>",
              (account, words) -> account.promises(words.text(1), words.date(2), words.text(3))),
          Phrase.of(
              "<name> proposes <number> <rhythm> instalments from <date>",
              (account, words) ->
                  account.proposes(
                      words.text(1),
                      "\"instalments\":%s,\"frequency\":\"%s\",\"firstDueDate\":\"%s\""
                          .formatted(words.text(2), frequency(words.text(3)), words.date(4)))),
          Phrase.of(
              "<name> proposes a deferral until <date>",
              (account, words) ->
                  account.proposes(
                      words.text(1),
                      "\"kind\":\"DEFERRAL\",\"firstDueDate\":\"%s\"".formatted(words.date(2)))),
          Phrase.of(
              "<name> adjusts to <number> <rhythm> instalments from <date>",
              (account, words) ->
                  account.adjusts(
                      words.text(1),
                      "\"instalments\":%s,\"frequency\":\"%s\",\"firstDueDate\":\"%s\""
                          .formatted(words.text(2), frequency(words.text(3)), words.date(4)))),
          Phrase.of(
              "<name> approves[: <text>]",
              (account, words) -> account.decides(words.text(1), "approval", words.optional(2))),
          Phrase.of(
              "<name> rejects: <text>",
              (account, words) -> account.decides(words.text(1), "rejection", words.text(2))),
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

  private static String frequency(String rhythm) {
    return rhythm.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
