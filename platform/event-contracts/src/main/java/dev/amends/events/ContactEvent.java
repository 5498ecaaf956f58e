package dev.amends.events;

import static dev.amends.events.Fields.required;

import dev.amends.events.CaseEvent.HoldKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that contact-service publishes on {@code contacts}. */
public sealed interface ContactEvent extends ServiceEvent {

  /** The channel of a contact. */
  enum Channel {
    /** A telephone call. */
    CALL,
    /** A text message. */
    SMS,
    /** An e-mail. */
    EMAIL,
    /** A letter. */
    LETTER,
    /** A visit. */
    VISIT
  }

  /** The purpose of a contact. */
  enum Purpose {
    /** To ask for payment. */
    COLLECTION,
    /** To call back as agreed. */
    CALLBACK,
    /** To give notice. */
    NOTICE,
    /** To follow up on a plan. */
    FOLLOW_UP,
    /** To verify identity or facts. */
    VERIFICATION
  }

  /** The party that initiated the contact. */
  enum Direction {
    /** The lender. */
    OUTBOUND,
    /** The borrower. */
    INBOUND
  }

  /** The reason why a call is scheduled. */
  enum CallbackReason {
    /** The case is new. */
    FIRST_CALL,
    /** Nobody answered. */
    RETRY,
    /** The borrower was distressed. */
    COOL_DOWN,
    /** A time was agreed with the borrower. */
    AGREED,
    /** A proposal was decided. */
    DECISION,
    /** A plan is running. */
    PLAN_FOLLOW_UP,
    /** An instalment or a promise is late, within its grace period. */
    NEAR_BREACH,
    /** A plan was breached. */
    PLAN_BREACHED,
    /** A promise was kept in part. */
    PROMISE_PARTLY_KEPT,
    /** A promise was broken. */
    PROMISE_BROKEN,
    /** The waiting time after a notice has ended. */
    WAITING_TIME_OVER,
    /** A hold ended. */
    HOLD_ENDED,
    /** A step of the ladder requires it. */
    STRATEGY_STEP,
    /** A payment was reversed and the case continues. */
    PAYMENT_REVERSED,
    /** The borrower is willing but needs a plan; offer one. */
    OFFER_PLAN,
    /** A person scheduled it. */
    MANUAL
  }

  /** The follow-up of a contact. */
  enum FollowUp {
    /** Another attempt at another time. */
    RETRY,
    /** A written notice and a waiting time. */
    NOTICE_AND_WAIT,
    /** A cool-down callback and no escalation. */
    COOL_DOWN,
    /** The borrower's finances are assessed. */
    ASSESSMENT,
    /** Plan-service records a promise to pay. */
    PROMISE,
    /** Case-service places a hold. */
    HOLD,
    /** A callback at the agreed time. */
    CALLBACK,
    /** Nothing follows automatically. */
    NONE
  }

  /**
   * A promise to pay that a borrower made in a contact.
   *
   * @param amount the promised amount, more than zero
   * @param dueDate the lender's business date by which it is to be paid
   * @param method the method of payment, such as BANK_TRANSFER
   */
  record PromiseToPay(Money amount, LocalDate dueDate, @Nullable String method) {
    public PromiseToPay {
      Fields.positive(amount, "amount");
      required(dueDate, "dueDate");
    }
  }

  /** How cooperative the borrower was in a conversation, stated without judgement. */
  enum Cooperation {
    /** Answered the questions and looked for a solution. */
    COOPERATIVE,
    /** Answered some questions. */
    PARTLY_COOPERATIVE,
    /** Answered no questions. */
    NOT_COOPERATIVE,
    /** Was hostile. */
    HOSTILE
  }

  /**
   * The content of a conversation, as codes, flags and amounts; the wording stays in
   * contact-service.
   *
   * @param firstContact whether this is the first conversation of the case with the borrower in
   *     person
   * @param agentIdentified whether the agent introduced themselves
   * @param paymentAsked whether payment was asked for
   * @param reasonLearned whether the reason for the delay was established
   * @param consequencesTold codes of the consequences that the agent explained
   * @param commitmentObtained whether the borrower made a commitment
   * @param noPromiseReason the code of the reason why there is no promise, if there is none
   * @param incomeSource the code of the main source of income, if reported
   * @param monthlyExpense the borrower's monthly expenses, not negative, if reported
   * @param benefitsTold codes of the benefits of paying on time that the agent explained
   * @param resourcesGiven codes of the sources of help that the agent named
   * @param planId the plan that was discussed, if one was
   * @param planObjected whether the borrower objected to the plan
   * @param counterProposal the monthly amount that the borrower offered instead, more than zero
   * @param changeCode the code of a change in the borrower's circumstances, if there was one
   */
  record Conversation(
      boolean firstContact,
      boolean agentIdentified,
      boolean paymentAsked,
      boolean reasonLearned,
      List<String> consequencesTold,
      boolean commitmentObtained,
      @Nullable String noPromiseReason,
      @Nullable String incomeSource,
      @Nullable Money monthlyExpense,
      @Nullable Cooperation cooperation,
      List<String> benefitsTold,
      List<String> resourcesGiven,
      @Nullable UUID planId,
      boolean planObjected,
      @Nullable Money counterProposal,
      @Nullable String changeCode) {
    public Conversation {
      consequencesTold = Fields.copyOrEmpty(consequencesTold);
      benefitsTold = Fields.copyOrEmpty(benefitsTold);
      resourcesGiven = Fields.copyOrEmpty(resourcesGiven);
      if (monthlyExpense != null) {
        Fields.notNegative(monthlyExpense, "monthlyExpense");
      }
      if (counterProposal != null) {
        Fields.positive(counterProposal, "counterProposal");
      }
    }
  }

  /**
   * The effect of a contact on the treatment ladder.
   *
   * @param restDays number of days from the lender's business date on which no further step is
   *     taken
   * @param clockRestarts whether the time to the next step restarts
   */
  record LadderEffect(int restDays, boolean clockRestarts) {
    public LadderEffect {
      Fields.notNegative(restDays, "restDays");
    }
  }

  /** Who may release a hold that a contact placed. */
  enum HoldRelease {
    /** A supervisor or compliance. */
    SUPERVISOR_OR_COMPLIANCE,
    /** Also an agent other than the one who logged the contact. */
    ANOTHER_CASE_WORKER
  }

  /** Whom an attempt by the lender reached. */
  enum AttemptResult {
    /** The borrower in person. */
    BORROWER,
    /** Nobody, or nobody at home. */
    NOBODY,
    /** The borrower's representative. */
    REPRESENTATIVE,
    /** Somebody who knows the borrower. */
    THIRD_PERSON,
    /** Somebody who does not know the borrower: the number or address is wrong. */
    STRANGER
  }

  /**
   * What an attempt by the lender proves about reaching the borrower.
   *
   * @param result whom it reached
   * @param ownContactPoint whether the number or address is known to be the borrower's own
   * @param localDate the date of the attempt on the borrower's wall clock
   */
  record AttemptFacts(AttemptResult result, boolean ownContactPoint, LocalDate localDate) {
    public AttemptFacts {
      required(result, "result");
      required(localDate, "localDate");
    }

    /** Whether it proves that the borrower could not be reached, although it was tried properly. */
    public boolean provesFailure() {
      return result == AttemptResult.NOBODY && ownContactPoint;
    }
  }

  /** The willingness to pay that a contact shows. */
  enum Willingness {
    /** The borrower promised to pay. */
    PROMISE_MADE,
    /** The borrower talked but made no commitment. */
    NO_COMMITMENT,
    /** The borrower refused to pay. */
    REFUSED,
    /** The borrower was abusive. */
    ABUSIVE
  }

  /**
   * A contact attempt was permitted and reserved.
   *
   * @param rulePack id and version of the rule pack
   * @param expiresAt the permit expires at this time; if it has not been used by then, its attempt
   *     is released
   * @param alsoAboutCaseIds the borrower's other cases that the same contact may be about, each of
   *     which has its own permit; absent if there are none
   */
  record ContactPermitted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID permitId,
      Channel channel,
      Purpose purpose,
      String rulePack,
      Instant expiresAt,
      @Nullable List<UUID> alsoAboutCaseIds,
      Origin origin)
      implements ContactEvent {
    public ContactPermitted {
      alsoAboutCaseIds = Fields.copyOrNull(alsoAboutCaseIds);
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(permitId, "permitId");
      required(channel, "channel");
      required(purpose, "purpose");
      required(rulePack, "rulePack");
      required(expiresAt, "expiresAt");
      required(origin, "origin");
    }
  }

  /**
   * A contact attempt was denied by a rule.
   *
   * @param rulePack id and version of the rule pack
   * @param citation the source of the rule, such as the article of a law
   * @param nextPermittedAt the next time at which the rule permits the attempt, if there is one
   */
  record ContactDenied(
      UUID caseId,
      String lenderId,
      String accountId,
      Channel channel,
      Purpose purpose,
      String rulePack,
      String ruleId,
      String citation,
      @Nullable Instant nextPermittedAt,
      Origin origin)
      implements ContactEvent {
    public ContactDenied {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(channel, "channel");
      required(purpose, "purpose");
      required(rulePack, "rulePack");
      required(ruleId, "ruleId");
      required(citation, "citation");
      required(origin, "origin");
    }
  }

  /**
   * A contact took place or was attempted.
   *
   * @param permitId the permit that was used, if one was
   * @param disposition the code of the outcome, such as RPC_PTP or NO_ANSWER
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   * @param rightParty whether the borrower was reached in person
   * @param followUp the follow-up of the disposition; ASSESSMENT if a reported sudden event comes
   *     before it
   * @param promise the promise to pay, if the borrower made one
   * @param reasonCode the code of the root cause of the delay, if reported
   * @param talk what was said, if there was a conversation
   * @param ladder the effect on the treatment ladder, if there is one
   * @param hold the hold to place; present when {@code followUp} is HOLD
   * @param holdRelease who may release that hold; supervisor or compliance if absent
   * @param willingness what the disposition shows about the borrower's willingness to pay, if
   *     anything
   * @param conversationId the same for the contacts that record one conversation or attempt, one
   *     for each case that it was about; absent if it was about one case
   * @param alsoAboutCaseIds the borrower's other cases that it was about; absent if there are none
   * @param hardship whether the borrower reported a sudden event, such as an illness or the loss of
   *     employment, whatever the disposition; false if absent
   * @param reasonConfidence how sure the agent is of the root cause, if one is reported
   * @param attemptFacts what the attempt proves about reaching the borrower; absent for contacts by
   *     the borrower, and if nobody could have been reached or it is unknown who was
   * @param contentHash the SHA-256 of what was said and noted, as the service keeps and exports it;
   *     absent in events from before it was computed
   */
  record ContactLogged(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID contactId,
      @Nullable UUID permitId,
      Direction direction,
      Channel channel,
      String disposition,
      boolean attempt,
      boolean conversation,
      boolean rightParty,
      Instant contactedAt,
      FollowUp followUp,
      @Nullable PromiseToPay promise,
      @Nullable String reasonCode,
      @Nullable Conversation talk,
      @Nullable LadderEffect ladder,
      @Nullable HoldKind hold,
      @Nullable HoldRelease holdRelease,
      @Nullable Willingness willingness,
      @Nullable UUID conversationId,
      @Nullable List<UUID> alsoAboutCaseIds,
      @Nullable Boolean hardship,
      @Nullable Confidence reasonConfidence,
      @Nullable AttemptFacts attemptFacts,
      @Nullable String contentHash,
      Origin origin)
      implements ContactEvent {
    public ContactLogged {
      Fields.sha256OrAbsent(contentHash, "contentHash");
      alsoAboutCaseIds = Fields.copyOrNull(alsoAboutCaseIds);
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(contactId, "contactId");
      required(direction, "direction");
      required(channel, "channel");
      required(disposition, "disposition");
      required(contactedAt, "contactedAt");
      required(followUp, "followUp");
      required(origin, "origin");
    }

    /** Whether the borrower's finances must be assessed because of this contact. */
    public boolean needsAssessment() {
      return reportsHardship() || (talk != null && talk.changeCode() != null);
    }

    /** Whether the borrower is in hardship. */
    public boolean reportsHardship() {
      return followUp == FollowUp.ASSESSMENT || Boolean.TRUE.equals(hardship);
    }
  }

  /**
   * A callback was scheduled; a higher version reschedules it.
   *
   * @param dueAt derived from the local time
   * @param dueLocal the due time as local time in {@code zone}
   * @param zone the borrower's IANA time zone, or the assumed one
   * @param version 1 for the first schedule, one more for each rescheduling
   */
  record CallbackScheduled(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID callbackId,
      CallbackReason reason,
      Instant dueAt,
      LocalDateTime dueLocal,
      String zone,
      int version,
      Origin origin)
      implements ContactEvent {
    public CallbackScheduled {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(callbackId, "callbackId");
      required(reason, "reason");
      required(dueAt, "dueAt");
      required(dueLocal, "dueLocal");
      required(zone, "zone");
      required(origin, "origin");
    }
  }

  /**
   * A callback is due and in the agents' queue.
   *
   * @param slaUntil the callback counts as missed if it is not completed by this time
   */
  record CallbackDue(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID callbackId,
      CallbackReason reason,
      Instant dueAt,
      Instant slaUntil,
      Origin origin)
      implements ContactEvent {
    public CallbackDue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(callbackId, "callbackId");
      required(reason, "reason");
      required(dueAt, "dueAt");
      required(slaUntil, "slaUntil");
      required(origin, "origin");
    }
  }

  /**
   * A callback was completed.
   *
   * @param contactId the contact that completed the callback, if one was logged
   */
  record CallbackCompleted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID callbackId,
      CallbackReason reason,
      @Nullable UUID contactId,
      Origin origin)
      implements ContactEvent {
    public CallbackCompleted {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(callbackId, "callbackId");
      required(reason, "reason");
      required(origin, "origin");
    }
  }

  /** A callback was not completed within its SLA. */
  record CallbackMissed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID callbackId,
      CallbackReason reason,
      Instant dueAt,
      Instant slaUntil,
      Origin origin)
      implements ContactEvent {
    public CallbackMissed {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(callbackId, "callbackId");
      required(reason, "reason");
      required(dueAt, "dueAt");
      required(slaUntil, "slaUntil");
      required(origin, "origin");
    }
  }

  /**
   * A callback was cancelled.
   *
   * @param why the reason for the cancellation, without personal data
   */
  record CallbackCancelled(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID callbackId,
      CallbackReason reason,
      String why,
      Origin origin)
      implements ContactEvent {
    public CallbackCancelled {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(callbackId, "callbackId");
      required(reason, "reason");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * A written notice was issued to the borrower.
   *
   * @param kind the kind of notice, such as POSITION_AND_EXPECTATION
   * @param language the BCP 47 tag of the text
   * @param contactId the contact that caused the notice, if one did
   * @param waitUntil the end of the waiting time without outbound contact, if the notice starts one
   * @param step the step of the strategy for which the notice was written, if it was
   */
  record NoticeIssued(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID noticeId,
      String kind,
      String language,
      @Nullable UUID contactId,
      @Nullable Instant waitUntil,
      @Nullable String step,
      Origin origin)
      implements ContactEvent {
    public NoticeIssued {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(noticeId, "noticeId");
      required(kind, "kind");
      required(language, "language");
      required(origin, "origin");
    }
  }

  /**
   * A notice that had not been sent was withdrawn; it must not be sent any more.
   *
   * @param kind the kind of notice, such as DEMAND_LETTER
   */
  record NoticeWithdrawn(
      UUID caseId, String lenderId, String accountId, UUID noticeId, String kind, Origin origin)
      implements ContactEvent {
    public NoticeWithdrawn {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(noticeId, "noticeId");
      required(kind, "kind");
      required(origin, "origin");
    }
  }

  /**
   * A contact violated the rules of conduct.
   *
   * @param breachType the kind of breach, such as THREAT, THIRD_PARTY_DISCLOSURE, TIME or FREQUENCY
   * @param ruleId the contact rule that was broken, such as permit-missing, if it was one
   */
  record ConductBreachRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID breachId,
      UUID contactId,
      String breachType,
      @Nullable String ruleId,
      Origin origin)
      implements ContactEvent {
    public ConductBreachRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(breachId, "breachId");
      required(contactId, "contactId");
      required(breachType, "breachType");
      required(origin, "origin");
    }
  }

  /** The kind of a task other than a call. */
  enum TaskKind {
    /** A visit by two people. */
    FIELD_VISIT,
    /** To find a contact point of the borrower. */
    TRACE_CONTACT,
    /** To send a letter that was written. */
    SEND_LETTER
  }

  /** A step in the delivery of a notice. */
  enum DeliveryStatus {
    /** The notice was sent. */
    SENT,
    /** The notice arrived. */
    DELIVERED,
    /** The notice came back. */
    RETURNED,
    /** The notice could not be sent. */
    FAILED
  }

  /**
   * A task other than a call was scheduled; a higher version changes it.
   *
   * @param dueAt when the task is due
   * @param slaUntil the time by which it is to be completed, if there is one
   * @param role the role whose work it is: agent, supervisor, compliance or ops
   * @param assignee the name of the person to whom it is assigned, if it is
   * @param version 1 for the first schedule, one more for each change
   */
  record TaskScheduled(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID taskId,
      TaskKind kind,
      Instant dueAt,
      @Nullable Instant slaUntil,
      String role,
      @Nullable String assignee,
      int version,
      Origin origin)
      implements ContactEvent {
    public TaskScheduled {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(taskId, "taskId");
      required(kind, "kind");
      required(dueAt, "dueAt");
      required(role, "role");
      required(origin, "origin");
    }
  }

  /**
   * A task was completed.
   *
   * @param result the code of the result, such as FOUND or NOT_HOME
   * @param contactId the contact that completed the task, if one did
   */
  record TaskCompleted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID taskId,
      TaskKind kind,
      String result,
      @Nullable UUID contactId,
      Origin origin)
      implements ContactEvent {
    public TaskCompleted {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(taskId, "taskId");
      required(kind, "kind");
      required(result, "result");
      required(origin, "origin");
    }
  }

  /** A task was cancelled. */
  record TaskCancelled(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID taskId,
      TaskKind kind,
      String why,
      Origin origin)
      implements ContactEvent {
    public TaskCancelled {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(taskId, "taskId");
      required(kind, "kind");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * A step in the delivery of a notice was recorded.
   *
   * @param kind the kind of notice, such as DEMAND_LETTER
   * @param status the step
   * @param occurredAt when the step took place
   * @param contentHash the SHA-256 of the record of the step, which contains the text of the notice
   *     as sent, as the service keeps and exports it
   * @param step the step of the strategy for which the notice was written, if it was
   */
  record NoticeDeliveryRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID noticeId,
      String kind,
      DeliveryStatus status,
      Instant occurredAt,
      String contentHash,
      @Nullable String step,
      Origin origin)
      implements ContactEvent {
    public NoticeDeliveryRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(noticeId, "noticeId");
      required(kind, "kind");
      required(status, "status");
      required(occurredAt, "occurredAt");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * The identity of the person in a contact was verified, or the verification failed.
   *
   * @param verified whether the person is the borrower
   * @param contentHash the SHA-256 of the record of the verification, as the service keeps and
   *     exports it
   */
  record VerificationRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID verificationId,
      boolean verified,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public VerificationRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(verificationId, "verificationId");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * A representative acts for the borrower, or the representative's mandate changed.
   *
   * @param ofPerson whether the mandate covers all accounts of the person with the lender
   * @param contentHash the SHA-256 of the record of the mandate, as the service keeps and exports
   *     it
   */
  record RepresentativeRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      boolean ofPerson,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public RepresentativeRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * The mandate of the borrower's representative ended.
   *
   * @param why the code of the reason, such as NO_LONGER_NEEDED
   * @param stillInForce whether another mandate counts for the case; false if absent
   * @param contentHash the SHA-256 of the record of its end, as the service keeps and exports it
   */
  record RepresentativeRemoved(
      UUID caseId,
      String lenderId,
      String accountId,
      String why,
      @Nullable Boolean stillInForce,
      @Nullable String contentHash,
      Origin origin)
      implements ContactEvent {
    public RepresentativeRemoved {
      Fields.sha256OrAbsent(contentHash, "contentHash");
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(why, "why");
      required(origin, "origin");
    }

    /** Whether nothing of the kind counts for the case any more. */
    public boolean wasLast() {
      return !Boolean.TRUE.equals(stillInForce);
    }
  }

  /**
   * The borrower restricted how they may be contacted.
   *
   * @param kind the kind of restriction, such as CEASE or MEDIUM_OPT_OUT
   * @param ofPerson whether the restriction covers all accounts of the person with the lender
   * @param contentHash the SHA-256 of the record of the restriction, as the service keeps and
   *     exports it
   */
  record RestrictionRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID restrictionId,
      String kind,
      boolean ofPerson,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public RestrictionRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(restrictionId, "restrictionId");
      required(kind, "kind");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * A restriction no longer holds.
   *
   * @param kind the kind of restriction, such as CEASE or MEDIUM_OPT_OUT
   * @param why the code of the reason, such as BORROWER_REQUEST
   * @param stillInForce whether another restriction of the kind counts for the case; false if
   *     absent
   * @param contentHash the SHA-256 of the record of its end, as the service keeps and exports it
   */
  record RestrictionLifted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID restrictionId,
      String kind,
      String why,
      @Nullable Boolean stillInForce,
      @Nullable String contentHash,
      Origin origin)
      implements ContactEvent {
    public RestrictionLifted {
      Fields.sha256OrAbsent(contentHash, "contentHash");
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(restrictionId, "restrictionId");
      required(kind, "kind");
      required(why, "why");
      required(origin, "origin");
    }

    /** Whether nothing of the kind counts for the case any more. */
    public boolean wasLast() {
      return !Boolean.TRUE.equals(stillInForce);
    }
  }

  /**
   * The borrower consented to a contact that a rule would deny.
   *
   * @param scope the rules from which the consent exempts: CALLING_HOURS or FREQUENCY
   * @param channel the channel for which it holds
   * @param from the time from which it holds
   * @param until the time at which it expires
   * @param contentHash the SHA-256 of the record of the consent, as the service keeps and exports
   *     it
   */
  record ConsentRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID consentId,
      String scope,
      Channel channel,
      Instant from,
      Instant until,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public ConsentRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(consentId, "consentId");
      required(scope, "scope");
      required(channel, "channel");
      required(from, "from");
      required(until, "until");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * A consent was withdrawn.
   *
   * @param why the code of the reason, such as BORROWER_REQUEST
   * @param contentHash the SHA-256 of the record of its withdrawal, as the service keeps and
   *     exports it
   */
  record ConsentWithdrawn(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID consentId,
      String why,
      @Nullable String contentHash,
      Origin origin)
      implements ContactEvent {
    public ConsentWithdrawn {
      Fields.sha256OrAbsent(contentHash, "contentHash");
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(consentId, "consentId");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * A recording, chat log or document was attached to a contact.
   *
   * @param kind the kind of attachment, such as RECORDING
   * @param contentHash the SHA-256 of the record of the attachment, which contains that of the
   *     file, as the service keeps and exports it
   */
  record AttachmentStored(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID attachmentId,
      UUID contactId,
      String kind,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public AttachmentStored {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(attachmentId, "attachmentId");
      required(contactId, "contactId");
      required(kind, "kind");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * contact-service erased the personal data of a case, or must keep it until a later date.
   *
   * @param status whether the data is erased or still retained
   * @param retainedUntil the last day on which the law requires the data to be kept; present if it
   *     is still retained and the day is known
   * @param why the rule that decided it, with its citation
   */
  record ContactErasureReported(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID requestId,
      ErasureStatus status,
      @Nullable LocalDate retainedUntil,
      String why,
      Origin origin)
      implements ContactEvent {
    public ContactErasureReported {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(requestId, "requestId");
      required(status, "status");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * A weekly time on the borrower's wall clock.
   *
   * @param weekDays the days of the week; empty, also if absent, for every day
   * @param from the start, to the minute
   * @param until the end, exclusive, on the same day
   */
  record PreferredTime(List<DayOfWeek> weekDays, LocalTime from, LocalTime until) {
    public PreferredTime {
      weekDays = Fields.copyOrEmpty(weekDays);
      required(from, "from");
      required(until, "until");
    }
  }

  /**
   * The borrower said when and how they prefer to be contacted. It replaces the earlier preference.
   *
   * @param channel the preferred channel, if stated
   * @param language the BCP 47 tag of the preferred language, if stated
   * @param times the preferred weekly times on the borrower's wall clock; empty if none was stated
   * @param contentHash the SHA-256 of the record of the preference, as the service keeps and
   *     exports it
   */
  record PreferenceRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      @Nullable Channel channel,
      @Nullable String language,
      List<PreferredTime> times,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public PreferenceRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(times, "times");
      times = List.copyOf(times);
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * The borrower said how satisfied they were with the handling of a case that has ended.
   *
   * @param score from 1, very dissatisfied, to 5, very satisfied
   * @param answeredAt when the borrower answered
   * @param contentHash the SHA-256 of the answer, as the service keeps and exports it
   */
  record SatisfactionRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID answerId,
      int score,
      Instant answeredAt,
      String contentHash,
      Origin origin)
      implements ContactEvent {
    public SatisfactionRecorded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(answerId, "answerId");
      Fields.between(score, 1, 5, "score");
      required(answeredAt, "answeredAt");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }
}
