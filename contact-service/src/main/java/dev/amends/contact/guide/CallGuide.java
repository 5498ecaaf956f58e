package dev.amends.contact.guide;

import dev.amends.contact.preference.PreferredTime;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The guide for a talk about a case, true for this account.
 *
 * @param version of the words and questions
 * @param rulePack the rules that apply
 * @param wishes how the borrower wants to be contacted; absent where he said nothing
 * @param asksAtOnce whether payment is asked for today or tomorrow
 * @param identified whether the other party of the present talk is known to be the borrower
 */
@Schema(
    examples =
        """
        {"id":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11",
         "language":"en","version":3,"rulePack":"cn-cba-2026",
         "purpose":{"code":"FIRST_TALK","text":"First talk. State the facts of the delay, learn its reason."},
         "objective":{"code":"LEARN_REASON","text":"Learn the reason of the delay."},
         "tone":{"code":"FRIENDLY","text":"Friendly and light."},
         "asksAtOnce":true,"identified":false,
         "warnings":[{"code":"FIRST_CONTACT","text":"First contact of this case."}],
         "wishes":{"channel":"CALL","language":"en","times":[{"weekDays":["MONDAY"],"from":"17:00","until":"19:00"}],
                   "statedAt":"2026-02-02T03:00:00Z"},
         "history":{"contacts":0,"talks":0},
         "arguments":{"used":[]},
         "opening":[{"id":"introduce","text":"Good day, my name is li.na.","afterIdentity":false}],
         "identityCheck":[{"id":"ask-name","text":"Ask for the full name."}],
         "questionSet":{"id":"first-call","version":3},
         "openQuestions":[{"id":"work","text":"What work do you do at present?"}],
         "tasks":[{"id":"payment-asked","text":"Ask for the payment."}],
         "debt":{"locked":true,"reason":"Locked until the other party is known to be the borrower."},
         "consequences":{"locked":true,"offered":[],"withheld":[]},
         "benefits":[],"solutions":[],
         "objections":[{"id":"FORGOT","expected":true,"says":"I simply forgot.",
                        "replies":["That happens."],"disposition":"RPC_PTP"}],
         "deEscalation":[{"id":"listen","text":"Let the borrower finish."}],
         "resources":[{"code":"LEGAL_AID","name":"Public legal service hotline","contact":"12348"}],
         "neverSay":[{"id":"threats","text":"No threat of arrest."}]}""")
record CallGuide(
    UUID id,
    UUID caseId,
    String language,
    int version,
    String rulePack,
    Coded purpose,
    Coded objective,
    Coded tone,
    boolean asksAtOnce,
    boolean identified,
    List<Caution> warnings,
    @Nullable Wishes wishes,
    History history,
    Arguments arguments,
    List<Spoken> opening,
    List<Point> identityCheck,
    QuestionSet questionSet,
    List<Point> openQuestions,
    List<Point> tasks,
    Debt debt,
    Consequences consequences,
    List<Point> benefits,
    List<Offered> solutions,
    List<Reply> objections,
    List<Point> deEscalation,
    List<Help> resources,
    List<Point> neverSay) {

  /** A code and what it means. */
  record Coded(String code, String text) {}

  /** A line with a name that stays when the words change. */
  record Point(String id, String text) {}

  /** A line to be said, perhaps not before the borrower is identified. */
  record Spoken(String id, String text, boolean afterIdentity) {}

  /** Which questions are asked. */
  record QuestionSet(String id, int version) {}

  /**
   * What has to be known before the number is dialled.
   *
   * @param until when it ends, where that is known
   * @param details such as the kinds of hold
   */
  record Caution(String code, String text, @Nullable Instant until, List<String> details) {}

  /**
   * How the borrower wants to be contacted, where he said so.
   *
   * @param contactPointId a contact point of the account
   * @param language BCP 47 tag
   * @param times none stands for whenever it is permitted
   */
  record Wishes(
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Nullable String language,
      List<PreferredTime> times,
      Instant statedAt) {}

  /**
   * What was before.
   *
   * @param contacts attempts and talks of this case
   * @param talks those with the borrower himself
   */
  record History(
      int contacts, int talks, @Nullable Instant lastAt, @Nullable String lastDisposition) {}

  /**
   * What the borrower has heard already.
   *
   * @param next one that is true for the account and that he has not heard; absent until he is
   *     identified, and where he has heard all
   */
  record Arguments(List<Heard> used, ArgumentPolicy.@Nullable Argument next) {}

  /**
   * An argument that was used.
   *
   * @param times in how many contacts
   */
  record Heard(ArgumentPolicy.Kind kind, String code, int times, Instant lastAt) {}

  /**
   * What may be said about the debt.
   *
   * @param locked whether it may not be shown yet; then there is nothing but the reason
   * @param payBy until when payment is asked for, where it is at once; an undated promise is due
   *     then
   * @param sustainableMonthlyAmount more must not be asked for, where it was assessed
   */
  record Debt(
      boolean locked,
      @Nullable String reason,
      @Nullable Integer daysPastDue,
      @Nullable LocalDate delinquentSince,
      @Nullable LocalDate businessDate,
      @Nullable Money overdue,
      @Nullable Money principal,
      @Nullable Money interest,
      @Nullable Money fee,
      @Nullable Money penalty,
      @Nullable Money outstanding,
      @Nullable LocalDate payBy,
      @Nullable Money sustainableMonthlyAmount) {

    static Debt locked(String reason) {
      return new Debt(
          true, reason, null, null, null, null, null, null, null, null, null, null, null);
    }
  }

  /**
   * What follows where nothing is paid; only what is offered may be said.
   *
   * @param locked whether they may not be shown yet; then there is nothing but the reason
   * @param withheld those that are lawful elsewhere, and why not here
   */
  record Consequences(
      boolean locked, @Nullable String reason, List<Consequence> offered, List<Reason> withheld) {}

  /** One that may be told, with its amount and its law. */
  record Consequence(
      String code, String text, @Nullable Money amount, String citation, String evidence) {}

  /** Why one may not be told. */
  record Reason(String code, String reason, String text) {}

  /**
   * What may be offered.
   *
   * @param monthMax not more than this a month, where it was assessed
   */
  record Offered(String code, String text, @Nullable Money monthMax, @Nullable String note) {}

  /** What to answer to an objection. */
  record Reply(
      String id, boolean expected, String says, List<String> replies, String disposition) {}

  /** Where help is to be had. */
  record Help(String code, String name, @Nullable String contact) {}
}
