package dev.amends.contact.contactlog;

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
 * @param reasonCode root cause of the arrears, a code of GET /contact-codes
 * @param noPromiseReason a code of GET /contact-codes; required if a conversation with the borrower
 *     ends without a promise
 * @param talk the conversation, point by point
 * @param agreedCallbackLocal the borrower's wall clock; required by RPC_CALLBACK
 */
@Schema(
    examples =
        """
        {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","direction":"INBOUND","channel":"CALL",
         "contactPoint":"+8613800000000","disposition":"INBOUND","noPromiseReason":"NEEDS_TIME",
         "reasonCode":"REDUCED_HOURS","ownWords":"They cut my shifts in December.",
         "agentView":"Calm, looking for a solution.",
         "talk":{"introduction":{"name":"Li Na","role":"adviser"},
          "checks":[{"item":"DIFFICULTY_ACKNOWLEDGED","at":"2026-11-23T02:00:00Z"}],
          "tasks":{"paymentAsked":true,"reasonLearned":true,"consequencesExplained":[],
           "commitmentObtained":false},
          "keyPoints":["Shifts halved"],"incomeSource":"SALARY",
          "monthlyExpense":{"amount":"3500.00","currency":"CNY"},"cooperation":"COOPERATIVE",
          "benefitsTold":["NO_FURTHER_CHARGES"],"resourcesGiven":["DEBT_ADVICE"],
          "answers":[{"questionId":"work","text":"I work in a mill."}]}}""")
record ContactRequest(
    @NotNull UUID caseId,
    @Nullable UUID callbackId,
    @Nullable UUID permitId,
    @Nullable Direction direction,
    @Nullable Channel channel,
    @Size(max = 500) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
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
    @Nullable String noPromiseReason,
    @Valid @Nullable ConversationNotes talk,
    @Nullable LocalDateTime agreedCallbackLocal) {

  /**
   * A promise to pay.
   *
   * @param dueDate the lender's business date; may be absent if the agent asked for payment at once
   */
  record Promise(
      @NotNull Money amount,
      @Nullable LocalDate dueDate,
      @Size(max = 100) @Nullable String method) {}

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
