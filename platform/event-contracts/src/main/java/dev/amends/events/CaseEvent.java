package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What case-service tells on {@code cases}. */
public sealed interface CaseEvent extends ServiceEvent {

  /**
   * What the other services need to know of a case; the whole of it stands in every event that
   * changes it.
   *
   * @param status the life cycle's state
   * @param businessDate the lender's business date of these figures
   * @param delinquentSince the oldest unpaid due date
   * @param daysPastDue whole days from {@code delinquentSince} to {@code businessDate}
   * @param bucket the range of days past due, such as 31-60
   * @param overdue what is overdue
   * @param outstanding the whole debt, where the lender tells it
   * @param stage how far the ladder has gone
   * @param timezone the borrower's IANA zone, where known
   * @param region the borrower's ISO 3166 code, where known
   * @param language the borrower's BCP 47 tag, where known
   */
  record CaseFacts(
      CaseStatus status,
      String borrowerId,
      @Nullable String productType,
      LocalDate businessDate,
      LocalDate delinquentSince,
      int daysPastDue,
      String bucket,
      Money overdue,
      @Nullable Money outstanding,
      CustomerClass customerClass,
      Stage stage,
      @Nullable String timezone,
      @Nullable String region,
      @Nullable String language) {
    public CaseFacts {
      required(status, "status");
      required(borrowerId, "borrowerId");
      required(businessDate, "businessDate");
      required(delinquentSince, "delinquentSince");
      required(bucket, "bucket");
      required(overdue, "overdue");
      required(customerClass, "customerClass");
      required(stage, "stage");
    }
  }

  /** The states of a case. */
  enum CaseStatus {
    /** Something is overdue. */
    OPEN,
    /** Nothing is overdue any more; the watch period runs or is over. */
    CURED,
    /** The lender wrote the account off. */
    CHARGED_OFF,
    /** Closed for another reason. */
    CLOSED
  }

  /** Willingness crossed with ability to pay. */
  enum CustomerClass {
    /** Willing and able. */
    A,
    /** Willing, not able. */
    B,
    /** Able, not willing. */
    C,
    /** Neither. */
    D,
    /** The evidence does not suffice yet. */
    UNKNOWN
  }

  /** How far the ladder of treatment has gone; never weaker while unpaid without a reason. */
  enum Stage {
    /** Calls and talk. */
    NEGOTIATE,
    /** A formal letter stands. */
    LETTER,
    /** The consequences are being prepared. */
    FIRM,
    /** A person decides about legal steps. */
    LEGAL_REVIEW
  }

  /** Why contacts, breach clocks and escalation stop. */
  enum HoldKind {
    /** The borrower disputes the debt. */
    DISPUTE,
    /** The borrower wants no more contact. */
    CEASE,
    /** A complaint is being looked into. */
    COMPLAINT,
    /** The borrower is vulnerable. */
    VULNERABILITY,
    /** The law or a scheme gives breathing space. */
    MORATORIUM,
    /** Somebody acts for the borrower. */
    REPRESENTATIVE,
    /** The borrower has died. */
    DECEASED,
    /** The borrower is bankrupt. */
    BANKRUPT
  }

  /** What a step of the ladder asks for. */
  enum StepAction {
    /** A telephone call. */
    CALL,
    /** A letter. */
    LETTER,
    /** A visit. */
    VISIT,
    /** A decision about legal steps. */
    LEGAL_REVIEW
  }

  /** Why a case was closed without being cured. */
  enum ClosingReason {
    /** The lender wrote the account off. */
    CHARGED_OFF,
    /** The lender took the account back. */
    WITHDRAWN,
    /** The borrower has died and the estate owes nothing here. */
    DECEASED
  }

  /**
   * An account fell behind and has no open case: one is opened.
   *
   * @param facts the case as it stands after this event
   */
  record CaseOpened(UUID caseId, String lenderId, String accountId, CaseFacts facts, Origin origin)
      implements CaseEvent {
    public CaseOpened {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(facts, "facts");
      required(origin, "origin");
    }
  }

  /**
   * The figures, the bucket or the class of a case changed.
   *
   * @param facts the case as it stands after this event
   */
  record CaseUpdated(UUID caseId, String lenderId, String accountId, CaseFacts facts, Origin origin)
      implements CaseEvent {
    public CaseUpdated {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(facts, "facts");
      required(origin, "origin");
    }
  }

  /**
   * Willingness or ability was judged anew.
   *
   * @param customerClass the class from now on
   * @param willingness 0 to 100, absent until there is evidence
   * @param ability 0 to 100, absent until there is evidence
   * @param reasons the evidence and its weights, in words
   */
  record CaseClassified(
      UUID caseId,
      String lenderId,
      String accountId,
      CustomerClass customerClass,
      @Nullable Integer willingness,
      @Nullable Integer ability,
      List<String> reasons,
      Origin origin)
      implements CaseEvent {
    public CaseClassified {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(customerClass, "customerClass");
      required(reasons, "reasons");
      reasons = List.copyOf(reasons);
      required(origin, "origin");
    }
  }

  /**
   * The next step of the ladder is due.
   *
   * @param step the step's name in the ladder
   * @param action what is to be done
   * @param intensity 1 to 5; never less than the step before while unpaid
   */
  record StrategyStepDue(
      UUID caseId,
      String lenderId,
      String accountId,
      String step,
      StepAction action,
      int intensity,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public StrategyStepDue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(step, "step");
      required(action, "action");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /** The ladder moved on, or stepped down with a reason. */
  record StageChanged(
      UUID caseId,
      String lenderId,
      String accountId,
      Stage from,
      Stage to,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public StageChanged {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(from, "from");
      required(to, "to");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * Contacts, breach clocks and escalation stop.
   *
   * @param from first business day of the hold
   * @param until last business day of the hold; open where absent
   * @param reason why, in words without personal data
   */
  record HoldPlaced(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID holdId,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      Origin origin)
      implements CaseEvent {
    public HoldPlaced {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(holdId, "holdId");
      required(kind, "kind");
      required(from, "from");
      required(reason, "reason");
      required(origin, "origin");
    }
  }

  /**
   * A hold ended; the follow-up resumes where no other holds it.
   *
   * @param businessDate first business day without the hold
   * @param stillHeld whether another hold goes on
   * @param reason why, in words without personal data
   */
  record HoldReleased(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID holdId,
      HoldKind kind,
      LocalDate businessDate,
      boolean stillHeld,
      String reason,
      Origin origin)
      implements CaseEvent {
    public HoldReleased {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(holdId, "holdId");
      required(kind, "kind");
      required(businessDate, "businessDate");
      required(reason, "reason");
      required(origin, "origin");
    }
  }

  /**
   * The borrower complains.
   *
   * @param complaintType threat, insult, third party, time, frequency or other
   * @param contactId the contact complained about, where known
   */
  record ComplaintOpened(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID complaintId,
      String complaintType,
      @Nullable UUID contactId,
      Origin origin)
      implements CaseEvent {
    public ComplaintOpened {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(complaintId, "complaintId");
      required(complaintType, "complaintType");
      required(origin, "origin");
    }
  }

  /**
   * A complaint was decided.
   *
   * @param upheld whether the borrower was right
   * @param decision in words without personal data
   */
  record ComplaintDecided(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID complaintId,
      boolean upheld,
      String decision,
      Origin origin)
      implements CaseEvent {
    public ComplaintDecided {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(complaintId, "complaintId");
      required(decision, "decision");
      required(origin, "origin");
    }
  }

  /**
   * Legal steps are proposed for a person to decide.
   *
   * @param failedAttempts recorded contact attempts without a right party
   */
  record LegalReferralRequested(
      UUID caseId,
      String lenderId,
      String accountId,
      LocalDate businessDate,
      int failedAttempts,
      Origin origin)
      implements CaseEvent {
    public LegalReferralRequested {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * Nothing is overdue any more; the watch period starts.
   *
   * @param watchUntil last business day of the watch period
   * @param facts the case as it stands after this event
   */
  record CaseCured(
      UUID caseId,
      String lenderId,
      String accountId,
      LocalDate businessDate,
      LocalDate watchUntil,
      CaseFacts facts,
      Origin origin)
      implements CaseEvent {
    public CaseCured {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(businessDate, "businessDate");
      required(watchUntil, "watchUntil");
      required(facts, "facts");
      required(origin, "origin");
    }
  }

  /**
   * The case ended without being cured.
   *
   * @param facts the case as it stands after this event
   */
  record CaseClosed(
      UUID caseId,
      String lenderId,
      String accountId,
      LocalDate businessDate,
      ClosingReason reason,
      CaseFacts facts,
      Origin origin)
      implements CaseEvent {
    public CaseClosed {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(businessDate, "businessDate");
      required(reason, "reason");
      required(facts, "facts");
      required(origin, "origin");
    }
  }
}
