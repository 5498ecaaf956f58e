package dev.amends.cases.scenario;

import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.testsupport.scenario.Phrase;
import dev.amends.testsupport.scenario.Phrase.Words;
import java.util.List;
import java.util.stream.Stream;

/** The sentences of the journeys; a sentence that is not among them is an error. */
final class Vocabulary {
  private static final String CALL = "[, <code> call on <date>]";

  private static final List<Phrase<ScenarioCase>> LENDER =
      List.of(
          Phrase.of(
              "overdue <amount> <currency> for <number> days[ of a <code>][ in <region>]",
              (it, words) ->
                  it.isOverdue(
                      words.text(1),
                      words.text(2),
                      number(words, 3),
                      words.optional(4),
                      words.optional(5))),
          Phrase.of("pays <amount> as <id>", (it, words) -> it.pays(words.text(1), words.text(2))),
          Phrase.of("<id> is reversed", (it, words) -> it.reverses(words.text(1))),
          Phrase.of(
              "lender reports <code>[ until <date>]",
              (it, words) -> it.hasStatus(words.text(1), words.optionalDate(2))),
          Phrase.of("lender writes the account off", (it, words) -> it.isChargedOff()),
          Phrase.of("the day closes", (it, words) -> it.closesDay()));

  private static final List<Phrase<ScenarioCase>> CONTACTS =
      List.of(
          Phrase.of(
              "<code> call on <date>",
              (it, words) -> it.work().callIsScheduled(words.text(1), words.date(2))),
          Phrase.of(
              "nobody answers" + CALL,
              (it, words) -> it.work().nobodyAnswers(words.optional(1), words.optionalDate(2))),
          Phrase.of(
              "makes no commitment" + CALL,
              (it, words) ->
                  it.work()
                      .talksWithout(
                          "RPC_NO_COMMITMENT",
                          Willingness.NO_COMMITMENT,
                          null,
                          words.optional(1),
                          words.optionalDate(2))),
          Phrase.of(
              "refuses to pay[, is left alone for <number> days]" + CALL,
              (it, words) ->
                  it.work()
                      .talksWithout(
                          "RPC_REFUSED",
                          Willingness.REFUSED,
                          words.optional(1),
                          words.optional(2),
                          words.optionalDate(3))),
          Phrase.of(
              "calls in" + CALL,
              (it, words) -> it.work().callsIn(words.optional(1), words.optionalDate(2))),
          Phrase.of(
              "calls in and reports an illness, assessment by <date>",
              (it, words) -> it.work().reportsIllness(words.date(1))),
          Phrase.of(
              "assessment finds an ability of <number>",
              (it, words) -> it.work().isAssessed(number(words, 1))),
          Phrase.of(
              "demand letter is written, to be sent by <date>",
              (it, words) -> it.work().letterIsWritten(words.date(1))),
          Phrase.of(
              "demand letter is sent", (it, words) -> it.work().letterIs(DeliveryStatus.SENT)),
          Phrase.of(
              "demand letter is delivered",
              (it, words) -> it.work().letterIs(DeliveryStatus.DELIVERED)),
          Phrase.of(
              "demand letter comes back",
              (it, words) -> it.work().letterIs(DeliveryStatus.RETURNED)),
          Phrase.of(
              "visit is planned for <date>",
              (it, words) -> it.work().visitIsPlanned(words.date(1))),
          Phrase.of("nobody is at home", (it, words) -> it.work().nobodyIsAtHome()),
          Phrase.of("a representative acts", (it, words) -> it.work().isRepresented(true)),
          Phrase.of("the mandate ends", (it, words) -> it.work().isRepresented(false)),
          Phrase.of("asks that contact cease", (it, words) -> it.work().asksToCease()),
          Phrase.of("allows contact again", (it, words) -> it.work().allowsContactAgain()));

  private static final List<Phrase<ScenarioCase>> PLANS =
      List.of(
          Phrase.of(
              "<code> of <number> times <amount> from <date> is proposed, to be decided by <date>",
              (it, words) ->
                  it.plan()
                      .isProposed(
                          PlanKind.valueOf(words.text(1)),
                          number(words, 2),
                          words.text(3),
                          words.date(4),
                          words.date(5))),
          Phrase.of("<name> approves the plan", (it, words) -> it.plan().isApproved(words.text(1))),
          Phrase.of(
              "<name> rejects the plan: <text>",
              (it, words) -> it.plan().isRejected(words.text(1), words.text(2))),
          Phrase.of(
              "instalment <number> is paid", (it, words) -> it.plan().isPaid(number(words, 1))),
          Phrase.of(
              "instalment <number> is missed and the plan breached",
              (it, words) -> it.plan().isBreached(number(words, 1))),
          Phrase.of("the plan is paid in full", (it, words) -> it.plan().isCompleted()));

  private static final List<Phrase<ScenarioCase>> DECISIONS =
      List.of(
          Phrase.of(
              "<name> places a <code> hold[ until <date>]",
              (it, words) ->
                  it.decisions().places(words.text(1), words.text(2), words.optionalDate(3))),
          Phrase.of(
              "<name> releases the <code> hold: <text>",
              (it, words) -> it.decisions().releases(words.text(1), words.text(2), words.text(3))),
          Phrase.of(
              "<name> continues the hold: <text>",
              (it, words) -> it.decisions().continuesHold(words.text(1), words.text(2))),
          Phrase.of(
              "<name> records a complaint about <code>",
              (it, words) -> it.decisions().complains(words.text(1), words.text(2))),
          Phrase.of(
              "<name> upholds the complaint[ and agrees on a rest of <number> days]: <text>",
              (it, words) ->
                  it.decisions()
                      .decidesComplaint(words.text(1), true, words.optional(2), words.text(3))),
          Phrase.of(
              "<name> rejects the complaint: <text>",
              (it, words) ->
                  it.decisions().decidesComplaint(words.text(1), false, null, words.text(2))),
          Phrase.of(
              "<name> waits <number> more days for the assessment: <text>",
              (it, words) ->
                  it.decisions().extendsAssessment(words.text(1), number(words, 2), words.text(3))),
          Phrase.of(
              "<name> approves the legal step",
              (it, words) -> it.decisions().approvesReferral(words.text(1))),
          Phrase.of(
              "<name> rejects the legal step: <text>",
              (it, words) -> it.decisions().rejectsReferral(words.text(1), words.text(2))),
          Phrase.of(
              "<name> records the outcome <code>",
              (it, words) -> it.decisions().recordsOutcome(words.text(1), words.text(2))));

  static final List<Phrase<ScenarioCase>> PHRASES =
      Stream.of(LENDER, CONTACTS, PLANS, DECISIONS).flatMap(List::stream).toList();

  private Vocabulary() {}

  private static int number(Words words, int gap) {
    return Integer.parseInt(words.text(gap));
  }
}
