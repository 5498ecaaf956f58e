package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that case-service publishes on {@code cases}. */
public sealed interface CaseEvent extends ServiceEvent {

  /**
   * The facts of a case that other services need; every event that changes the case carries all of
   * them.
   *
   * @param status the status of the case
   * @param businessDate the lender's business date of these figures
   * @param delinquentSince the oldest unpaid due date
   * @param daysPastDue whole days from {@code delinquentSince} to {@code businessDate}
   * @param bucket the range of days past due, such as 31-60
   * @param overdue the overdue amount
   * @param outstanding the total debt, if the lender reports it
   * @param stage the stage of the treatment ladder
   * @param timezone the borrower's IANA time zone, if known
   * @param region the borrower's region as ISO 3166 code, if known
   * @param language the borrower's language as BCP 47 tag, if known
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
      if (timezone != null && !Zones.isKnown(timezone)) {
        throw new InvalidEvent("timezone", "must be an IANA zone (was " + timezone + ")");
      }
    }
  }

  /** The status of a case. */
  enum CaseStatus {
    /** Something is overdue. */
    OPEN,
    /** Nothing is overdue any more; the watch period is running or over. */
    CURED,
    /** The lender wrote the account off. */
    CHARGED_OFF,
    /** Closed for another reason. */
    CLOSED
  }

  /** The class of the borrower by willingness and ability to pay. */
  enum CustomerClass {
    /** Willing and able. */
    A,
    /** Willing, not able. */
    B,
    /** Able, not willing. */
    C,
    /** Neither. */
    D,
    /** There is not enough evidence yet. */
    UNKNOWN
  }

  /**
   * The stage of the treatment ladder; it is lowered only with a reason while anything is overdue.
   */
  enum Stage {
    /** Calls and conversations. */
    NEGOTIATE,
    /** A formal letter was sent. */
    LETTER,
    /** Consequences are being prepared. */
    FIRM,
    /** A person decides about legal steps. */
    LEGAL_REVIEW
  }

  /** The reason why contacts, grace periods and escalation stop. */
  enum HoldKind {
    /** The borrower disputes the debt. */
    DISPUTE,
    /** The borrower says that they have paid, and the claim is being checked. */
    PAYMENT_CLAIM,
    /** The borrower asked not to be contacted any more. */
    CEASE,
    /** A complaint is under review. */
    COMPLAINT,
    /** The borrower is vulnerable. */
    VULNERABILITY,
    /** A law or a scheme grants breathing space. */
    MORATORIUM,
    /** A representative acts for the borrower. */
    REPRESENTATIVE,
    /** The borrower has died. */
    DECEASED,
    /** The borrower is bankrupt. */
    BANKRUPT,
    /** The borrower is in hardship, and a person decided that all follow-up waits. */
    HARDSHIP,
    /** A bereavement or a disaster befell the borrower. */
    BEREAVEMENT_OR_DISASTER
  }

  /** The action that a step of the ladder requires. */
  enum StepAction {
    /** A reminder in writing. */
    REMINDER,
    /** A telephone call. */
    CALL,
    /** A letter. */
    LETTER,
    /** A visit. */
    VISIT,
    /** A decision about legal steps. */
    LEGAL_REVIEW,
    /** An arbitration. */
    ARBITRATION,
    /** A claim in court. */
    LITIGATION,
    /** A report to the police, where fraud is suspected. */
    POLICE_REPORT;

    /** Whether the action needs proof and a person's decision. */
    public boolean isLegal() {
      return switch (this) {
        case LEGAL_REVIEW, ARBITRATION, LITIGATION, POLICE_REPORT -> true;
        case REMINDER, CALL, LETTER, VISIT -> false;
      };
    }
  }

  /** The reason why a case was closed without being cured. */
  enum ClosingReason {
    /** The lender wrote the account off. */
    CHARGED_OFF,
    /** The lender took the account back. */
    WITHDRAWN,
    /** The borrower has died and the estate owes nothing. */
    DECEASED
  }

  /**
   * A case was opened because an account fell behind and had no open case.
   *
   * @param facts the case after this event
   * @param earlierCaseId the account's previous case, if it relapsed while it was watched
   */
  record CaseOpened(
      UUID caseId,
      String lenderId,
      String accountId,
      CaseFacts facts,
      @Nullable UUID earlierCaseId,
      Origin origin)
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
   * The figures, bucket or class of a case changed.
   *
   * @param facts the case after this event
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
   * The willingness or ability to pay was reassessed.
   *
   * @param customerClass the new class
   * @param willingness from 0 to 100; absent until there is evidence
   * @param ability from 0 to 100; absent until there is evidence
   * @param reasons the evidence with its weights, as text
   * @param previousClass the class before; the same if only a score changed
   * @param businessDate the lender's business date for which the class holds
   */
  record CaseClassified(
      UUID caseId,
      String lenderId,
      String accountId,
      CustomerClass customerClass,
      @Nullable Integer willingness,
      @Nullable Integer ability,
      List<String> reasons,
      @Nullable CustomerClass previousClass,
      @Nullable LocalDate businessDate,
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
   * @param action the action to take
   * @param intensity from 1 to 5; never lower than that of the previous step while anything is
   *     overdue
   * @param strategy the name and version of the strategy, such as standard/3
   * @param arm CHAMPION or CHALLENGER, if the strategy is being compared with another
   */
  record StrategyStepDue(
      UUID caseId,
      String lenderId,
      String accountId,
      String step,
      StepAction action,
      int intensity,
      LocalDate businessDate,
      @Nullable String strategy,
      @Nullable String arm,
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

  /**
   * A step of the ladder was withdrawn, because its reason no longer applies. The step may become
   * due again.
   *
   * @param step the step's name in the ladder
   * @param action the action that is no longer required; one that took place stays on record
   */
  record StrategyStepWithdrawn(
      UUID caseId,
      String lenderId,
      String accountId,
      String step,
      StepAction action,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public StrategyStepWithdrawn {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(step, "step");
      required(action, "action");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /** The case moved to another stage of the ladder, with a reason if it is a lower one. */
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
   * A hold was placed: contacts, grace periods and escalation stop.
   *
   * @param from first business day of the hold
   * @param until the last business day of the hold; absent if open-ended
   * @param reason the reason, without personal data
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
   * A hold ended; the follow-up resumes unless another hold is in force.
   *
   * @param businessDate first business day without the hold
   * @param stillHeld whether another hold is still in force
   * @param reason the reason, without personal data
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
   * The borrower filed a complaint.
   *
   * @param complaintType threat, insult, third party, time, frequency or other
   * @param contactId the contact that the complaint is about, if known
   * @param decisionDueAt the time by which the complaint is to be decided
   */
  record ComplaintOpened(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID complaintId,
      String complaintType,
      @Nullable UUID contactId,
      @Nullable Instant decisionDueAt,
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
   * @param upheld whether the complaint was upheld
   * @param decision the decision, without personal data
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

  /** What a supervisor decides when an awaited assessment is not recorded in time. */
  enum HardshipDecision {
    /** The ladder stays paused until a later business day. */
    EXTEND,
    /** The ladder goes on at the next close of a business day. */
    RESUME
  }

  /**
   * The limited time in which an assessment was awaited is over. The ladder stays paused until a
   * supervisor decides.
   *
   * @param awaitedFrom the business date from which the assessment is awaited
   * @param awaitedUntil the last business date of the pause
   * @param businessDate the business day at whose close the decision became due
   */
  record HardshipReviewDue(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID reviewId,
      LocalDate awaitedFrom,
      LocalDate awaitedUntil,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public HardshipReviewDue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(reviewId, "reviewId");
      required(awaitedFrom, "awaitedFrom");
      required(awaitedUntil, "awaitedUntil");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A supervisor decided how a case with an overdue assessment continues.
   *
   * @param awaitedUntil the new last business date of the pause; absent if the ladder goes on
   * @param explanation the reason for the decision, without personal data
   * @param businessDate the current business date
   */
  record HardshipReviewDecided(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID reviewId,
      HardshipDecision decision,
      @Nullable LocalDate awaitedUntil,
      String explanation,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public HardshipReviewDecided {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(reviewId, "reviewId");
      required(decision, "decision");
      required(explanation, "explanation");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A decision is no longer due: the assessment was recorded, the request or the case ended, or the
   * business day at whose close it became due was closed by mistake.
   *
   * @param businessDate the current business date
   */
  record HardshipReviewWithdrawn(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID reviewId,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public HardshipReviewWithdrawn {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(reviewId, "reviewId");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * Legal steps are proposed; a person decides about them.
   *
   * @param failedAttempts number of recorded contact attempts that did not reach the borrower
   * @param referralId the id of the referral; absent in events from before referrals were approved
   * @param action the legal action; absent in events from before referrals were approved
   * @param outcomeDueAt the time by which its outcome is to be recorded, if one is set
   */
  record LegalReferralRequested(
      UUID caseId,
      String lenderId,
      String accountId,
      LocalDate businessDate,
      int failedAttempts,
      @Nullable UUID referralId,
      @Nullable StepAction action,
      @Nullable Instant outcomeDueAt,
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
   * Nothing is overdue any more, and the watch period starts.
   *
   * @param watchUntil last business day of the watch period
   * @param facts the case after this event
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
   * A cured case continues because a reversal made its account overdue again: it never was cured.
   * Holds, plan, waiting times, evidence and assignee are those from before the cure. HoldPlaced
   * follows for each hold that is in force again.
   *
   * @param businessDate the lender's business date of the reversal
   * @param facts the case after this event; its status is OPEN
   */
  record CaseReopened(
      UUID caseId,
      String lenderId,
      String accountId,
      LocalDate businessDate,
      CaseFacts facts,
      Origin origin)
      implements CaseEvent {
    public CaseReopened {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(businessDate, "businessDate");
      required(facts, "facts");
      required(origin, "origin");
    }
  }

  /**
   * A case was closed without being cured.
   *
   * @param facts the case after this event
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

  /** The outcome of a legal action. */
  enum ReferralOutcome {
    /** The claim was granted. */
    GRANTED,
    /** The claim was granted in part. */
    PARTLY_GRANTED,
    /** The claim was dismissed. */
    DISMISSED,
    /** The parties settled. */
    SETTLED,
    /** The lender did not pursue it. */
    NOT_PURSUED
  }

  /**
   * The case was assigned to a person, or unassigned.
   *
   * @param assignee the name of the person to whom the case is assigned; absent if it is unassigned
   * @param previousAssignee the name of the person to whom it was assigned before, if it was
   */
  record CaseAssigned(
      UUID caseId,
      String lenderId,
      String accountId,
      @Nullable String assignee,
      @Nullable String previousAssignee,
      Origin origin)
      implements CaseEvent {
    public CaseAssigned {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(origin, "origin");
    }
  }

  /**
   * The last day of a hold that is in force was changed.
   *
   * @param until the new last business day of the hold; absent if it is open-ended
   */
  record HoldExtended(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID holdId,
      HoldKind kind,
      @Nullable LocalDate until,
      String reason,
      Origin origin)
      implements CaseEvent {
    public HoldExtended {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(holdId, "holdId");
      required(kind, "kind");
      required(reason, "reason");
      required(origin, "origin");
    }
  }

  /**
   * A person must review a hold.
   *
   * @param reviewFrom the first business day on which the hold may be reviewed
   * @param reviewUntil the last business day on which it may be reviewed
   */
  record HoldReviewDue(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID holdId,
      HoldKind kind,
      LocalDate reviewFrom,
      LocalDate reviewUntil,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public HoldReviewDue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(holdId, "holdId");
      required(kind, "kind");
      required(reviewFrom, "reviewFrom");
      required(reviewUntil, "reviewUntil");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A person reviewed a hold.
   *
   * @param continued whether the hold continues; HoldReleased follows if not
   */
  record HoldReviewed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID holdId,
      HoldKind kind,
      boolean continued,
      String explanation,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public HoldReviewed {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(holdId, "holdId");
      required(kind, "kind");
      required(explanation, "explanation");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * The deadline of a complaint is near or has passed, and nobody has decided it.
   *
   * @param decisionDueAt the time by which the complaint is to be decided
   * @param overdue whether that time has passed
   */
  record ComplaintDecisionDue(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID complaintId,
      Instant decisionDueAt,
      boolean overdue,
      Origin origin)
      implements CaseEvent {
    public ComplaintDecisionDue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(complaintId, "complaintId");
      required(decisionDueAt, "decisionDueAt");
      required(origin, "origin");
    }
  }

  /**
   * A step of the strategy that takes legal action is due, and its proof is recorded. A person
   * decides about it.
   *
   * @param failedAttempts the number of failed contact attempts that count as proof
   * @param proof what is recorded in support of the action, each as text without personal data
   * @param decisionDueAt the time by which a person is to decide
   */
  record LegalReferralProposed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID referralId,
      StepAction action,
      int failedAttempts,
      List<String> proof,
      Instant decisionDueAt,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public LegalReferralProposed {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(referralId, "referralId");
      required(action, "action");
      Fields.notNegative(failedAttempts, "failedAttempts");
      required(proof, "proof");
      proof = List.copyOf(proof);
      required(decisionDueAt, "decisionDueAt");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /** A person other than the agent of the case rejected a legal action. */
  record LegalReferralRejected(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID referralId,
      StepAction action,
      String why,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public LegalReferralRejected {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(referralId, "referralId");
      required(action, "action");
      required(why, "why");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /** A legal action is no longer proposed or requested, because its reason no longer applies. */
  record LegalReferralWithdrawn(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID referralId,
      StepAction action,
      String why,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public LegalReferralWithdrawn {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(referralId, "referralId");
      required(action, "action");
      required(why, "why");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * The outcome of a legal action was recorded.
   *
   * @param outcome the outcome
   * @param concludedOn the day of the outcome
   */
  record LegalReferralConcluded(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID referralId,
      StepAction action,
      ReferralOutcome outcome,
      LocalDate concludedOn,
      Origin origin)
      implements CaseEvent {
    public LegalReferralConcluded {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(referralId, "referralId");
      required(action, "action");
      required(outcome, "outcome");
      required(concludedOn, "concludedOn");
      required(origin, "origin");
    }
  }

  /**
   * An itemised statement of the account was made out for the borrower.
   *
   * @param language the BCP 47 tag of the text
   * @param contentHash the SHA-256 of the statement, as the service keeps and exports it
   */
  record StatementIssued(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID statementId,
      String language,
      LocalDate businessDate,
      String contentHash,
      Origin origin)
      implements CaseEvent {
    public StatementIssued {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(statementId, "statementId");
      required(language, "language");
      required(businessDate, "businessDate");
      Fields.sha256(contentHash, "contentHash");
      required(origin, "origin");
    }
  }

  /**
   * A link was issued with which the borrower can read about the case.
   *
   * @param expiresAt the time from which the link is not accepted any more
   */
  record BorrowerLinkIssued(
      UUID caseId, String lenderId, String accountId, UUID linkId, Instant expiresAt, Origin origin)
      implements CaseEvent {
    public BorrowerLinkIssued {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(linkId, "linkId");
      required(expiresAt, "expiresAt");
      required(origin, "origin");
    }
  }

  /** A link of the borrower was revoked before it expired. */
  record BorrowerLinkRevoked(
      UUID caseId, String lenderId, String accountId, UUID linkId, String why, Origin origin)
      implements CaseEvent {
    public BorrowerLinkRevoked {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(linkId, "linkId");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * The borrower asked for the erasure of their data, and the case need not be kept any longer:
   * every service erases its personal data now. One event for each case of the borrower with the
   * lender.
   *
   * @param why the rule that permits it, with its citation
   */
  record BorrowerErasureRequested(
      UUID caseId, String lenderId, String accountId, UUID requestId, String why, Origin origin)
      implements CaseEvent {
    public BorrowerErasureRequested {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(requestId, "requestId");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * case-service erased the personal data of a case, or must keep it until a later date.
   *
   * @param status whether the data is erased or still retained
   * @param retainedUntil the last day on which the law requires the data to be kept; present if it
   *     is still retained and the day is known
   * @param why the rule that decided it, with its citation
   */
  record CaseErasureReported(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID requestId,
      ErasureStatus status,
      @Nullable LocalDate retainedUntil,
      String why,
      Origin origin)
      implements CaseEvent {
    public CaseErasureReported {
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
   * The review of a hold is not due any more: the hold or the case ended, or the business day at
   * whose close it became due was closed by mistake.
   *
   * @param kind the kind of the hold
   * @param businessDate the current business date
   */
  record HoldReviewWithdrawn(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID holdId,
      HoldKind kind,
      LocalDate businessDate,
      Origin origin)
      implements CaseEvent {
    public HoldReviewWithdrawn {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(holdId, "holdId");
      required(kind, "kind");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }
}
