package dev.amends.events;

import static dev.amends.events.Fields.required;

import dev.amends.events.CaseEvent.HoldKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What contact-service tells on {@code contacts}. */
public sealed interface ContactEvent extends ServiceEvent {

  /** The ways of contact. */
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

  /** What a contact is for. */
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

  /** Who began the contact. */
  enum Direction {
    /** The lender. */
    OUTBOUND,
    /** The borrower. */
    INBOUND
  }

  /** Why a call is owed. */
  enum CallbackReason {
    /** The case is new. */
    FIRST_CALL,
    /** Nobody answered. */
    RETRY,
    /** The borrower was distressed. */
    COOL_DOWN,
    /** A time was agreed. */
    AGREED,
    /** A proposal was decided. */
    DECISION,
    /** A plan is running. */
    PLAN_FOLLOW_UP,
    /** A plan was breached. */
    PLAN_BREACHED,
    /** A promise was broken. */
    PROMISE_BROKEN,
    /** The time to come back after a notice is over. */
    WAITING_TIME_OVER,
    /** A hold ended. */
    HOLD_ENDED,
    /** A step of the ladder asks for it. */
    STRATEGY_STEP,
    /** A person asked for it. */
    MANUAL
  }

  /** What a disposition leads to. */
  enum FollowUp {
    /** Another attempt at another time. */
    RETRY,
    /** A written notice and a waiting time. */
    NOTICE_AND_WAIT,
    /** A cool-down callback and no escalation. */
    COOL_DOWN,
    /** The finances are to be assessed. */
    ASSESSMENT,
    /** A promise is handed to plan-service. */
    PROMISE,
    /** A hold is to be placed. */
    HOLD,
    /** A callback at the agreed time. */
    CALLBACK,
    /** Nothing follows by itself. */
    NONE
  }

  /**
   * What a borrower promised in a contact.
   *
   * @param amount how much, more than zero
   * @param dueDate until when, the lender's business date
   * @param method how, such as BANK_TRANSFER
   */
  record PromiseToPay(Money amount, LocalDate dueDate, @Nullable String method) {
    public PromiseToPay {
      Fields.positive(amount, "amount");
      required(dueDate, "dueDate");
    }
  }

  /** How the borrower worked with us in a talk, told without judgement. */
  enum Cooperation {
    /** Answered what was asked and looked for a way. */
    COOPERATIVE,
    /** Answered in part. */
    PARTLY_COOPERATIVE,
    /** Answered nothing. */
    NOT_COOPERATIVE,
    /** Was hostile. */
    HOSTILE
  }

  /**
   * What was said in a talk, in codes, flags and amounts; the words stay with contact-service.
   *
   * @param firstContact whether it is the first talk of the case with the borrower himself
   * @param agentIdentified whether the agent said who he is
   * @param paymentAsked whether payment was asked for
   * @param reasonLearned whether the reason of the delay was learned
   * @param consequencesTold codes of the consequences that were explained
   * @param commitmentObtained whether the borrower committed himself
   * @param noPromiseReason why there is no promise, coded, where there is none
   * @param incomeSource the main one, coded, where told
   * @param monthlyExpense what he spends a month, not negative, where told
   * @param benefitsTold codes of the benefits of paying in time that were explained
   * @param resourcesGiven codes of the sources of help that were named
   * @param planId the plan that was spoken about, where one was
   * @param planObjected whether he objected to it
   * @param counterProposal what he offered a month instead, more than zero
   * @param changeCode what changed in his circumstances, coded, where something did
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
      consequencesTold = Fields.copied(consequencesTold);
      benefitsTold = Fields.copied(benefitsTold);
      resourcesGiven = Fields.copied(resourcesGiven);
      if (monthlyExpense != null) {
        Fields.notNegative(monthlyExpense, "monthlyExpense");
      }
      if (counterProposal != null) {
        Fields.positive(counterProposal, "counterProposal");
      }
    }
  }

  /**
   * What the ladder of treatment has to heed after a contact.
   *
   * @param restDays so many days from the lender's business date no further step is taken
   * @param clockRestarts whether the time to the next step begins anew
   */
  record LadderEffect(int restDays, boolean clockRestarts) {
    public LadderEffect {
      Fields.notNegative(restDays, "restDays");
    }
  }

  /** What a contact shows about the borrower's willingness to pay. */
  enum Willingness {
    /** They promised to pay. */
    PROMISE_MADE,
    /** They talked but committed to nothing. */
    NO_COMMITMENT,
    /** They refused to pay. */
    REFUSED,
    /** They were abusive. */
    ABUSIVE
  }

  /**
   * An attempt was permitted and reserved.
   *
   * @param rulePack id and version of the rule pack
   * @param expiresAt unused until then, the attempt is given back
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
      Origin origin)
      implements ContactEvent {
    public ContactPermitted {
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
   * An attempt was refused, with the rule that refuses it.
   *
   * @param rulePack id and version of the rule pack
   * @param citation where the rule stands
   * @param nextPermittedAt the next moment at which the rule lets the attempt pass, where there is
   *     one
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
   * A contact took place, or was tried.
   *
   * @param permitId the permit used, where one was
   * @param disposition the coded outcome, such as RPC_PTP or NO_ANSWER
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   * @param rightParty whether the borrower himself was reached
   * @param followUp what the disposition leads to
   * @param promise what was promised, where something was
   * @param reasonCode root cause of the delay, coded, where told
   * @param talk what was said, where there was a talk
   * @param ladder what the ladder has to heed, where it has to heed anything
   * @param hold the hold to place; present when {@code followUp} is HOLD
   * @param willingness what the disposition shows about the borrower's willingness to pay, if
   *     anything
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
      @Nullable Willingness willingness,
      Origin origin)
      implements ContactEvent {
    public ContactLogged {
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
  }

  /**
   * A call is owed at a time; a higher version moves it.
   *
   * @param dueAt derived from the local time
   * @param dueLocal wall clock of the borrower
   * @param zone the borrower's IANA zone, or the one assumed
   * @param version grows with each rescheduling
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
   * The time of a callback has come; it stands in the agents' queue.
   *
   * @param slaUntil not done by then, it counts as missed
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
   * A callback was done.
   *
   * @param contactId the contact that did it, where logged
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

  /** A callback was not done within its time. */
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
   * A callback is no longer owed.
   *
   * @param why in words without personal data
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
   * @param kind such as POSITION_AND_EXPECTATION
   * @param language BCP 47 tag of its text
   * @param contactId the contact that led to it, where one did
   * @param waitUntil no outbound contact before, where it starts a waiting time
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
   * A contact broke the rules of conduct.
   *
   * @param breachType such as THREAT, THIRD_PARTY_DISCLOSURE, TIME or FREQUENCY
   */
  record ConductBreachRecorded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID breachId,
      UUID contactId,
      String breachType,
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
}
