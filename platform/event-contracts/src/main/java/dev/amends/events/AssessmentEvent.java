package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that assessment-service publishes on {@code assessments}. */
public sealed interface AssessmentEvent extends ServiceEvent {

  /** What the borrower can pay. */
  enum AbilityVerdict {
    /** The whole overdue amount at once, from savings. */
    CAN_PAY_NOW,
    /** The overdue amount in instalments that are affordable. */
    CAN_PAY_BY_PLAN,
    /** Less each month than a plan requires. */
    TOKEN_ONLY,
    /** Nothing at present. */
    CANNOT_PAY
  }

  /** Why an assessment is requested. */
  enum AssessmentCause {
    /** The borrower is in hardship. */
    HARDSHIP,
    /** The borrower's circumstances changed. */
    CHANGE,
    /** The last assessment expired. */
    EXPIRED
  }

  /** How an assessment request ended. */
  enum RequestOutcome {
    /** An assessment was recorded. */
    FULFILLED,
    /** The case ended first. */
    OBSOLETE,
    /** A supervisor closed it without an assessment. */
    DECLINED
  }

  /**
   * The borrower's finances were assessed; all amounts are computed from the reported items.
   *
   * @param version 1 for the first assessment of the case
   * @param monthlyIncome the total income a month
   * @param countedIncome the monthly income after unstable income was counted in part
   * @param necessaryExpense the necessary expenses a month
   * @param debtService the monthly payments that come before the arrears: those to other creditors
   *     and the ongoing instalment of the loan
   * @param disposableIncome the counted income less necessary expenses and debt service; may be
   *     negative
   * @param sustainableMonthlyAmount the amount that the borrower can sustainably pay a month; never
   *     negative
   * @param abilityScore from 0 to 100
   * @param validUntil the last day on which the assessment is valid
   * @param reasonCode root cause of the delay, coded
   * @param verdict what the borrower can pay
   * @param downPayment the cash that the borrower can pay at once; zero if there is none
   * @param monthsToClear the number of months in which the sustainable amount pays the rest; absent
   *     if it never does
   * @param confidence how far the figures are supported by evidence that was seen
   * @param businessDate the lender's business date on which the assessment was recorded
   * @param ongoingInstalment the loan's own monthly instalment, which {@code debtService} includes;
   *     absent if the assessment has none
   * @param contentHash the SHA-256 of the whole assessment, as the service keeps and exports it;
   *     absent in events from before it was computed
   */
  record AssessmentCompleted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID assessmentId,
      int version,
      Money monthlyIncome,
      Money countedIncome,
      Money necessaryExpense,
      Money debtService,
      Money disposableIncome,
      Money sustainableMonthlyAmount,
      int abilityScore,
      LocalDate validUntil,
      @Nullable String reasonCode,
      @Nullable AbilityVerdict verdict,
      @Nullable Money downPayment,
      @Nullable Integer monthsToClear,
      @Nullable Confidence confidence,
      @Nullable LocalDate businessDate,
      @Nullable Money ongoingInstalment,
      @Nullable String contentHash,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentCompleted {
      Fields.sha256OrAbsent(contentHash, "contentHash");
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(assessmentId, "assessmentId");
      required(monthlyIncome, "monthlyIncome");
      required(countedIncome, "countedIncome");
      required(necessaryExpense, "necessaryExpense");
      required(debtService, "debtService");
      required(disposableIncome, "disposableIncome");
      required(sustainableMonthlyAmount, "sustainableMonthlyAmount");
      required(validUntil, "validUntil");
      required(origin, "origin");
    }
  }

  /**
   * An assessment expired.
   *
   * @param validUntil the last day on which the assessment was valid
   */
  record AssessmentExpired(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID assessmentId,
      LocalDate validUntil,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentExpired {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(assessmentId, "assessmentId");
      required(validUntil, "validUntil");
      required(origin, "origin");
    }
  }

  /**
   * An assessment of the borrower's finances was requested, a request was opened again because its
   * case continues, or the cause of an open request became stronger.
   *
   * @param reasonCode the code of the root cause of the delay, if reported
   * @param changeCode the code of the change in the borrower's circumstances, if one was reported
   * @param requestedAt the time of the contact or expiry that requires the assessment
   * @param dueAt the time by which it is to be recorded
   */
  record AssessmentRequested(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID requestId,
      AssessmentCause cause,
      @Nullable String reasonCode,
      @Nullable String changeCode,
      Instant requestedAt,
      Instant dueAt,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentRequested {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(requestId, "requestId");
      required(cause, "cause");
      required(requestedAt, "requestedAt");
      required(dueAt, "dueAt");
      required(origin, "origin");
    }
  }

  /**
   * A requested assessment was not recorded in time.
   *
   * @param dueAt the time by which it was due
   */
  record AssessmentRequestOverdue(
      UUID caseId, String lenderId, String accountId, UUID requestId, Instant dueAt, Origin origin)
      implements AssessmentEvent {
    public AssessmentRequestOverdue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(requestId, "requestId");
      required(dueAt, "dueAt");
      required(origin, "origin");
    }
  }

  /**
   * An assessment request ended.
   *
   * @param assessmentId the assessment that fulfilled it; absent if it ended without one
   */
  record AssessmentRequestClosed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID requestId,
      RequestOutcome outcome,
      @Nullable UUID assessmentId,
      Instant closedAt,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentRequestClosed {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(requestId, "requestId");
      required(outcome, "outcome");
      required(closedAt, "closedAt");
      required(origin, "origin");
    }
  }

  /**
   * assessment-service erased the personal data of a case, or must keep it until a later date.
   *
   * @param status whether the data is erased or still retained
   * @param retainedUntil the last day on which the law requires the data to be kept; present if it
   *     is still retained and the day is known
   * @param why the rule that decided it, with its citation
   */
  record AssessmentErasureReported(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID requestId,
      ErasureStatus status,
      @Nullable LocalDate retainedUntil,
      String why,
      Origin origin)
      implements AssessmentEvent {
    public AssessmentErasureReported {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(requestId, "requestId");
      required(status, "status");
      required(why, "why");
      required(origin, "origin");
    }
  }
}
