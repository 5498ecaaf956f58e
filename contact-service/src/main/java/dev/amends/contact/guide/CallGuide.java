package dev.amends.contact.guide;

import dev.amends.contact.callback.PlanCall;
import dev.amends.contact.guide.HelpDirectory.Help;
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
 * The guide for a conversation about a case, adapted to the account.
 *
 * @param version the version of the texts
 * @param rulePack the id of the rule pack that applies
 * @param wishes how the borrower wants to be contacted; absent if no preference is recorded
 * @param asksAtOnce whether to ask for payment today or tomorrow
 * @param identified whether the other party is verified as the borrower
 */
@Schema(
    examples =
        """
        {"id":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11",
         "language":"en","version":4,"rulePack":"cn-cba-2026",
         "purpose":{"code":"FIRST_TALK","text":"First conversation. State the arrears, find out the reason."},
         "objective":{"code":"LEARN_REASON","text":"Find out why the payment is late."},
         "tone":{"code":"FRIENDLY","text":"Friendly and relaxed."},
         "asksAtOnce":true,"identified":false,
         "warnings":[{"code":"FIRST_CONTACT","text":"First contact in this case."}],
         "wishes":{"channel":"CALL","language":"en","times":[{"weekDays":["MONDAY"],"from":"17:00","until":"19:00"}],
                   "statedAt":"2026-02-02T03:00:00Z"},
         "history":{"contacts":0,"talks":0},
         "arguments":{"used":[]},
         "opening":[{"id":"introduce","text":"Good day, my name is li.na.","afterIdentity":false}],
         "identityCheck":[{"id":"ask-name","text":"Ask for the full name."}],
         "questionSet":{"id":"first-call","version":3},
         "openQuestions":[{"id":"work","text":"What is your current job?"}],
         "tasks":[{"id":"payment-asked","text":"Ask for the payment."}],
         "debt":{"locked":true,"reason":"Locked until the other party is verified as the borrower."},
         "consequences":{"locked":true,"offered":[],"withheld":[]},
         "benefits":[],"solutions":[],
         "agreements":[{"planId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11",
                        "news":{"code":"REJECTED","text":"Say that these terms were not approved, and why."},
                        "decision":{"approved":false,"kind":"INSTALMENTS","version":1,"why":"The term is too long."}}],
         "objections":[{"id":"FORGOT","expected":true,"says":"I simply forgot.",
                        "replies":["That happens."],"disposition":"RPC_PTP"}],
         "deEscalation":[{"id":"listen","text":"Let the borrower finish."}],
         "resources":[{"code":"LEGAL_AID","name":"Public legal service hotline","contact":"12348"}],
         "neverSay":[{"id":"threats","text":"Never threaten arrest."}]}\
        """)
record CallGuide(
    UUID id,
    UUID caseId,
    String language,
    int version,
    String rulePack,
    CodedText purpose,
    CodedText objective,
    CodedText tone,
    boolean asksAtOnce,
    boolean identified,
    List<Caution> warnings,
    @Nullable Wishes wishes,
    History history,
    Arguments arguments,
    List<SpokenLine> opening,
    List<GuidePoint> identityCheck,
    QuestionSet questionSet,
    List<GuidePoint> openQuestions,
    List<GuidePoint> tasks,
    Debt debt,
    Consequences consequences,
    List<GuidePoint> benefits,
    List<OfferedSolution> solutions,
    List<Agreement> agreements,
    List<Reply> objections,
    List<GuidePoint> deEscalation,
    List<Help> resources,
    List<GuidePoint> neverSay) {

  /** A code and its text. */
  record CodedText(String code, String text) {}

  /** A line of the guide; its id stays the same when the text changes. */
  record GuidePoint(String id, String text) {}

  /** A line to say, possibly only after the identity check. */
  record SpokenLine(String id, String text, boolean afterIdentity) {}

  /** The set of open questions; an answer names it and its version. */
  record QuestionSet(String id, int version) {}

  /**
   * A warning to read before dialling.
   *
   * @param until when it ends, if known
   * @param details such as the kinds of hold
   */
  record Caution(String code, String text, @Nullable Instant until, List<String> details) {}

  /**
   * The preferences of the borrower for contact.
   *
   * @param contactPointId a contact point of the account
   * @param language BCP 47 tag
   * @param times empty for any permitted time
   */
  record Wishes(
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Nullable String language,
      List<PreferredTime> times,
      Instant statedAt) {}

  /**
   * The earlier contacts of the case.
   *
   * @param contacts all attempts and conversations
   * @param talks the right-party contacts
   */
  record History(
      int contacts, int talks, @Nullable Instant lastAt, @Nullable String lastDisposition) {}

  /**
   * The arguments used so far.
   *
   * @param next an unused argument that is true for the account; absent until the borrower is
   *     verified, and if all have been used
   */
  record Arguments(List<UsedArgument> used, ArgumentPolicy.@Nullable Argument next) {}

  /**
   * A used argument.
   *
   * @param times the number of contacts in which it was used
   */
  record UsedArgument(ArgumentPolicy.Kind kind, String code, int times, Instant lastAt) {}

  /**
   * The facts of the debt that the agent may mention.
   *
   * @param locked whether it is hidden until the identity check; then only the reason is present
   * @param payBy the date to ask for, if asksAtOnce is true; undated promises are due on it
   * @param sustainableMonthlyAmount the assessed limit; agents must not ask for more
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
   * The consequences of not paying; agents may mention only the offered ones.
   *
   * @param locked whether they are hidden until the identity check; then only the reason is present
   * @param withheld lawful consequences that must not be mentioned for this account
   */
  record Consequences(
      boolean locked, @Nullable String reason, List<Consequence> offered, List<Reason> withheld) {

    static Consequences locked(String reason) {
      return new Consequences(true, reason, List.of(), List.of());
    }
  }

  /** A consequence that agents may mention, with its amount and citation. */
  record Consequence(
      String code, String text, @Nullable Money amount, String citation, String evidence) {}

  /** The reason why a consequence is withheld. */
  record Reason(String code, String reason, String text) {}

  /**
   * A solution that agents may offer.
   *
   * @param monthMax the highest monthly amount, if assessed
   */
  record OfferedSolution(
      String code, String text, @Nullable Money monthMax, @Nullable String note) {}

  /**
   * A promise or plan about which a call is outstanding; hidden until the identity check.
   *
   * @param news what to say about it
   * @param decision the decision to explain, with the decided terms; absent if it is about a
   *     payment
   * @param shortfall the missing payment; absent for a decision
   */
  record Agreement(
      UUID planId,
      CodedText news,
      PlanCall.@Nullable Decision decision,
      PlanCall.@Nullable Shortfall shortfall) {}

  /** The replies to an objection. */
  record Reply(
      String id, boolean expected, String says, List<String> replies, String disposition) {}
}
