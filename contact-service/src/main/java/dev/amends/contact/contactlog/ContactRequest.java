package dev.amends.contact.contactlog;

import dev.amends.events.Confidence;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The contact that an agent logs.
 *
 * @param callbackId the callback that the contact answers; if absent, the service chooses one of
 *     the callbacks that are due
 * @param permitId an unused permit for the case and channel; an outbound contact without one is
 *     logged as a breach of conduct
 * @param direction the direction that the disposition requires if absent, else OUTBOUND
 * @param channel CALL if absent
 * @param contactPoint the number or address used; that of the permit if absent
 * @param numberUsed the agent's own number
 * @param disposition a code such as NO_ANSWER or RPC_PTP, or an alias such as PROMISE
 * @param notes the agent's notes; never leave this service
 * @param ownWords the borrower's words, verbatim; never leave this service
 * @param agentView the agent's own assessment; never leaves this service
 * @param contactedAt when the contact began; now if absent
 * @param endedAt when the contact ended, if known
 * @param promise required by a disposition that records a promise
 * @param reasonCode root cause of the arrears, a code of GET /contact-codes; a sudden event such as
 *     MEDICAL reports hardship, whatever the disposition
 * @param reasonConfidence how sure the agent is of the root cause; only with reasonCode
 * @param reasonNote the root cause in the borrower's words; only with reasonCode; never leaves this
 *     service
 * @param noPromiseReason a code of GET /contact-codes; required if a conversation with the borrower
 *     ends without a promise
 * @param talk the conversation, point by point
 * @param agreedCallbackLocal the borrower's wall clock; required by RPC_CALLBACK
 * @param alsoAbout other cases of the same borrower at the same lender that the contact was about;
 *     an outbound contact needs a permit that names them
 * @param alsoCallbackIds further callbacks that the contact answers, of any of the cases
 */
@Schema(
    examples =
        """
        {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","direction":"INBOUND","channel":"CALL",
         "contactPoint":"+8613800000000","disposition":"INBOUND","noPromiseReason":"NEEDS_TIME",
         "reasonCode":"REDUCED_HOURS","reasonConfidence":"HIGH",
         "reasonNote":"The mill halved the night shifts.","ownWords":"They cut my shifts in December.",
         "agentView":"Calm, looking for a solution.",
         "talk":{"introduction":{"name":"Li Na","role":"adviser"},
          "checks":[{"item":"DIFFICULTY_ACKNOWLEDGED","at":"2026-11-23T02:00:00Z"}],
          "tasks":{"paymentAsked":true,"reasonLearned":true,"consequencesExplained":[],
           "commitmentObtained":false},
          "keyPoints":["Shifts halved"],"incomeSource":"SALARY",
          "monthlyExpense":{"amount":"3500.00","currency":"CNY"},"cooperation":"COOPERATIVE",
          "benefitsTold":["NO_FURTHER_CHARGES"],"resourcesGiven":["DEBT_ADVICE"],
          "answers":[{"questionnaire":"first-call","version":3,"questionId":"work",
           "text":"I work in a mill."}]}}""")
record ContactRequest(
    @NotNull UUID caseId,
    @Nullable UUID callbackId,
    @Nullable UUID permitId,
    @Nullable Direction direction,
    @Nullable Channel channel,
    @Size(max = 500) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        @Nullable String contactPoint,
    @Size(max = 100) @Nullable String numberUsed,
    @NotBlank String disposition,
    @Size(max = 10_000) @Nullable String notes,
    @Size(max = 10_000) @Nullable String ownWords,
    @Size(max = 10_000) @Nullable String agentView,
    @Nullable Instant contactedAt,
    @Nullable Instant endedAt,
    @Valid @Nullable Promise promise,
    @Nullable String reasonCode,
    @Nullable Confidence reasonConfidence,
    @Size(max = 4000) @Nullable String reasonNote,
    @Nullable String noPromiseReason,
    @Valid @Nullable ConversationNotes talk,
    @Nullable LocalDateTime agreedCallbackLocal,
    @Size(max = 20) @Nullable List<@NotNull @Valid AlsoAbout> alsoAbout,
    @Size(max = 50) @Nullable List<@NotNull UUID> alsoCallbackIds) {

  /**
   * A promise to pay.
   *
   * @param dueDate the lender's business date; may be absent if the agent asked for payment at once
   */
  record Promise(
      @NotNull Money amount,
      @Nullable LocalDate dueDate,
      @Size(max = 100) @Nullable String method) {}

  /**
   * What was agreed about another case of the borrower.
   *
   * @param disposition that of the contact if absent; it must describe the same conversation
   * @param noPromiseReason that of the contact if absent
   */
  record AlsoAbout(
      @NotNull UUID caseId,
      @Nullable String disposition,
      @Valid @Nullable Promise promise,
      @Nullable String noPromiseReason) {

    /** The fields that can be wrong. */
    static final Set<String> FIELDS = Set.of("disposition", "promise", "noPromiseReason");
  }

  List<AlsoAbout> alsoAboutOrNone() {
    return alsoAbout == null ? List.of() : alsoAbout;
  }

  List<UUID> alsoCallbackIdsOrNone() {
    return alsoCallbackIds == null ? List.of() : alsoCallbackIds;
  }

  /**
   * The same contact as another case records it: without the first case's promise, plan and stated
   * amounts.
   *
   * @param permit the permit for the other case, if there is one
   */
  ContactRequest about(AlsoAbout other, @Nullable UUID permit, Direction directionOfFirst) {
    boolean inheritsReason = other.promise() == null && other.noPromiseReason() == null;
    return new ContactRequest(
        other.caseId(),
        null,
        permit,
        directionOfFirst,
        channel,
        contactPoint,
        numberUsed,
        other.disposition() == null ? disposition : other.disposition(),
        notes,
        ownWords,
        agentView,
        contactedAt,
        endedAt,
        other.promise(),
        reasonCode,
        reasonConfidence,
        reasonNote,
        inheritsReason ? noPromiseReason : other.noPromiseReason(),
        talk == null ? null : talk.aboutAnotherCase(other.promise() != null),
        agreedCallbackLocal,
        null,
        null);
  }

  Channel channelOrCall() {
    return channel == null ? Channel.CALL : channel;
  }

  Direction directionOrDefault(Disposition chosen) {
    if (direction != null) {
      return direction;
    }
    return chosen.direction() == null ? Direction.OUTBOUND : chosen.direction();
  }

  ConversationNotes conversationNotes() {
    return talk == null ? ConversationNotes.NONE : talk;
  }

  /** Whether the agent asked for payment at once and the borrower agreed without naming a date. */
  boolean leavesPromiseUndated() {
    return promise != null && promise.dueDate() == null;
  }
}
