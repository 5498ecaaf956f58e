package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that plan-service publishes on {@code plans}. */
public sealed interface PlanEvent extends ServiceEvent {

  /** The form of a promise or plan. */
  enum PlanKind {
    /** One payment by a date. */
    PROMISE,
    /** Several instalments that add up to the total. */
    INSTALMENTS,
    /** No payment for some time; then one payment or instalments. */
    DEFERRAL,
    /** The whole loan in smaller instalments over a longer term, in place of its own schedule. */
    EXTENSION,
    /** One payment that settles the whole debt at a discount. */
    SETTLEMENT,
    /** Small payments for a limited time; the rest of the debt stays. */
    TOKEN
  }

  /** Who asked for the terms. */
  enum Initiator {
    /** The borrower proposed them. */
    BORROWER,
    /** The lender's agent offered them. */
    LENDER,
    /** The service proposed them after a breach. */
    SYSTEM
  }

  /** The result of an instalment. */
  enum InstalmentResult {
    /** It was paid in full. */
    PAID,
    /** It was short on its due date, within its grace period. */
    NEAR_BREACH,
    /** It was short after its grace period. */
    MISSED
  }

  /** The result with which a promise or plan ended, or stopped running to schedule. */
  enum PlanResult {
    /** Everything was paid. */
    COMPLETED,
    /** It was cancelled because its case was cured. */
    CANCELLED,
    /** Too many instalments were missed. */
    BREACHED,
    /** A promise: enough was received in time. */
    KEPT,
    /** A promise: something, but too little, was received by the end of its grace period. */
    PARTLY_KEPT,
    /** A promise: nothing was received by the end of its grace period. */
    BROKEN
  }

  /**
   * One payment of a schedule.
   *
   * @param number 1 for the first
   * @param dueDate the lender's business date by which it is due, before grace; moved to a business
   *     day of the borrower's region unless the lender is configured otherwise
   * @param amount the amount to pay, more than zero
   * @param interest the part of the amount that is interest of the plan; absent without interest
   */
  record Instalment(int number, LocalDate dueDate, Money amount, @Nullable Money interest) {
    public Instalment {
      required(dueDate, "dueDate");
      Fields.positive(amount, "amount");
      if (interest != null) {
        Fields.notNegative(interest, "interest");
        Fields.sameCurrency(amount, interest, "interest");
      }
    }
  }

  /**
   * The complete terms, agreed or proposed.
   *
   * @param version 1 for the first; an adjustment is a new version of the same plan
   * @param total the sum of the instalments
   * @param sustainableMonthlyAmount the cap from the newest assessment, if there is one
   * @param downPayment the part paid from savings as the first instalment; absent without one
   * @param discount the part of the debt that a settlement waives; absent for other kinds
   * @param annualRatePercent the interest rate of the plan in percent a year; absent without
   *     interest
   */
  record PlanTerms(
      PlanKind kind,
      int version,
      Money total,
      List<Instalment> instalments,
      @Nullable Money sustainableMonthlyAmount,
      @Nullable String method,
      @Nullable Money downPayment,
      @Nullable Money discount,
      @Nullable BigDecimal annualRatePercent) {
    public PlanTerms {
      required(kind, "kind");
      required(total, "total");
      instalments = List.copyOf(required(instalments, "instalments"));
    }
  }

  /**
   * A promise, a plan or a new version of one was proposed.
   *
   * @param approvalNeeded whether a person other than the proposer must approve it
   * @param proposedBy the name in the caller's token, or {@code system}
   * @param initiator who asked for the terms
   * @param approvalReason the code of the limit that makes an approval necessary, such as
   *     promise-days; absent if none is needed
   * @param decisionDueAt the time by which the terms are to be decided; absent if no approval is
   *     needed
   * @param contentHash the SHA-256 of the terms and the own words, as the service keeps and exports
   *     it; absent in events from before it was computed
   */
  record PlanProposed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanTerms terms,
      boolean approvalNeeded,
      String proposedBy,
      @Nullable Initiator initiator,
      @Nullable String approvalReason,
      @Nullable Instant decisionDueAt,
      @Nullable String contentHash,
      Origin origin)
      implements PlanEvent {
    public PlanProposed {
      Fields.sha256OrAbsent(contentHash, "contentHash");
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(terms, "terms");
      required(proposedBy, "proposedBy");
      required(origin, "origin");
    }
  }

  /**
   * A person other than the proposer approved the proposal.
   *
   * @param version the version of the terms
   * @param why the reason, without personal data, if one was given
   */
  record PlanApproved(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int version,
      String approvedBy,
      @Nullable String why,
      Origin origin)
      implements PlanEvent {
    public PlanApproved {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(approvedBy, "approvedBy");
      required(origin, "origin");
    }
  }

  /**
   * A person other than the proposer rejected the proposal.
   *
   * @param version the version of the terms
   * @param why the reason, without personal data
   */
  record PlanRejected(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int version,
      String rejectedBy,
      String why,
      Origin origin)
      implements PlanEvent {
    public PlanRejected {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(rejectedBy, "rejectedBy");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * A person other than the proposer returned the proposal to be changed.
   *
   * @param version the version of the terms
   * @param why what must change, without personal data
   * @param revisionDueAt the time by which the terms are to be changed, if one is set
   */
  record PlanReturned(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int version,
      String returnedBy,
      String why,
      @Nullable Instant revisionDueAt,
      Origin origin)
      implements PlanEvent {
    public PlanReturned {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(returnedBy, "returnedBy");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * Proposed terms were not decided in time.
   *
   * @param version the version of the terms
   * @param dueAt the time by which they were to be decided
   */
  record PlanDecisionOverdue(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int version,
      Instant proposedAt,
      Instant dueAt,
      Origin origin)
      implements PlanEvent {
    public PlanDecisionOverdue {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(proposedAt, "proposedAt");
      required(dueAt, "dueAt");
      required(origin, "origin");
    }
  }

  /** The plan came into force. */
  record PlanActivated(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanTerms terms,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PlanActivated {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(terms, "terms");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * An instalment was paid in full.
   *
   * @param paymentId the payment that completed the instalment
   */
  record InstalmentPaid(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      int number,
      Money amount,
      String paymentId,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public InstalmentPaid {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(amount, "amount");
      required(paymentId, "paymentId");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A result of an instalment was withdrawn. PAID: the money that paid it was reversed. NEAR_BREACH
   * or MISSED: a payment that arrived late but was made in time, by its business date, leaves it
   * not short; a hold that was reported late extends its grace period; the business day on whose
   * close it was found short was closed by mistake; or, for MISSED, a supervisor reset the breach.
   *
   * @param withdrawn the result that no longer holds
   * @param amount the whole amount of the instalment
   * @param open the amount still to be paid
   */
  record InstalmentReopened(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      int number,
      InstalmentResult withdrawn,
      Money amount,
      Money open,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public InstalmentReopened {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(withdrawn, "withdrawn");
      required(amount, "amount");
      required(open, "open");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * The due date of an instalment, or of a promise, is near and it is not paid.
   *
   * @param number the number of the instalment; 1 for a promise
   * @param open the amount still to be paid
   */
  record InstalmentDueSoon(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int number,
      LocalDate dueDate,
      Money amount,
      Money open,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public InstalmentDueSoon {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(dueDate, "dueDate");
      required(amount, "amount");
      required(open, "open");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * An instalment, or a promise, was short by more than the tolerance at the close of its due date;
   * its grace period is running.
   *
   * @param number the number of the instalment; 1 for a promise
   * @param shortBy the missing amount
   * @param graceUntil the last business date on which a payment is in time, as far as known; a
   *     later hold withdraws the near breach. plan-service always gives it
   */
  record PlanNearBreach(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int number,
      LocalDate dueDate,
      Money shortBy,
      @Nullable LocalDate graceUntil,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PlanNearBreach {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(dueDate, "dueDate");
      required(shortBy, "shortBy");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * An instalment is past its grace period and short by more than the tolerance.
   *
   * @param shortBy the missing amount
   * @param businessDate the first business date after the grace period
   */
  record InstalmentMissed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      int number,
      LocalDate dueDate,
      Money amount,
      Money shortBy,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public InstalmentMissed {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(dueDate, "dueDate");
      required(amount, "amount");
      required(shortBy, "shortBy");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A plan was breached.
   *
   * @param version the version of the terms
   * @param shortBy the missing amount of all instalments due
   * @param effectiveOn the first business date after the grace period of the instalment that
   *     breached the plan
   */
  record PlanBreached(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      int version,
      Money shortBy,
      int missedInstalments,
      @Nullable LocalDate effectiveOn,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PlanBreached {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(shortBy, "shortBy");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A new version of the terms replaced the old one; paid instalments never change.
   *
   * @param terms the new terms
   */
  record PlanAdjusted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanTerms terms,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PlanAdjusted {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(terms, "terms");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /** The plan was paid in full. */
  record PlanCompleted(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      Money paid,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PlanCompleted {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(paid, "paid");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A result of a promise or plan was withdrawn, because a payment, a reversal, a hold or the
   * correction of a business day changed what it was based on, or a supervisor reset the breach.
   * Everything that followed from the result must be withdrawn, too.
   *
   * @param withdrawn the result that no longer holds
   * @param inForce whether the promise or plan is in force again; false if another result follows
   *     at once
   * @param terms the terms in force
   */
  record PlanReinstated(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanResult withdrawn,
      boolean inForce,
      PlanTerms terms,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PlanReinstated {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(withdrawn, "withdrawn");
      required(terms, "terms");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A plan or proposal was cancelled before it was completed.
   *
   * @param why the reason, without personal data
   * @param replacedBy the promise or plan that replaces it; absent if none does
   */
  record PlanCancelled(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      String why,
      @Nullable UUID replacedBy,
      Origin origin)
      implements PlanEvent {
    public PlanCancelled {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(kind, "kind");
      required(why, "why");
      required(origin, "origin");
    }
  }

  /**
   * The promised amount was received.
   *
   * @param amount the promised amount
   * @param received the amount received by then
   * @param businessDate the business date of the payment that reached the amount
   */
  record PromiseKept(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      Money amount,
      Money received,
      LocalDate dueDate,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PromiseKept {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(amount, "amount");
      required(received, "received");
      required(dueDate, "dueDate");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * Nothing of the promised amount was received within the grace period.
   *
   * @param amount the promised amount
   * @param received the amount received by then
   * @param businessDate the first business date after the grace period
   */
  record PromiseBroken(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      Money amount,
      Money received,
      LocalDate dueDate,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PromiseBroken {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(amount, "amount");
      required(received, "received");
      required(dueDate, "dueDate");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A part of the promised amount was received within the grace period, but not enough.
   *
   * @param amount the promised amount
   * @param received the amount received by then, more than zero
   * @param businessDate the first business date after the grace period
   */
  record PromisePartlyKept(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      Money amount,
      Money received,
      LocalDate dueDate,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PromisePartlyKept {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(planId, "planId");
      required(amount, "amount");
      required(received, "received");
      required(dueDate, "dueDate");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * A quote was issued of the amount that pays off the account.
   *
   * @param total the amount that pays off the account if it is received by {@code validUntil}
   */
  record PayoffQuoteIssued(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID quoteId,
      Money total,
      LocalDate validUntil,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public PayoffQuoteIssued {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(quoteId, "quoteId");
      required(total, "total");
      required(validUntil, "validUntil");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * The certificate was issued that the debt is settled.
   *
   * @param planId the settlement that settled the debt; absent if it was paid in full
   * @param settledOn the business date on which the debt was settled
   */
  record SettlementCertificateIssued(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID certificateId,
      @Nullable UUID planId,
      LocalDate settledOn,
      Origin origin)
      implements PlanEvent {
    public SettlementCertificateIssued {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(certificateId, "certificateId");
      required(settledOn, "settledOn");
      required(origin, "origin");
    }
  }

  /**
   * A settlement certificate was withdrawn because a part of the debt is outstanding again.
   *
   * @param why such as the reversal of a payment
   * @param businessDate the business date from which it is void
   */
  record SettlementCertificateWithdrawn(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID certificateId,
      String why,
      LocalDate businessDate,
      Origin origin)
      implements PlanEvent {
    public SettlementCertificateWithdrawn {
      required(caseId, "caseId");
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(certificateId, "certificateId");
      required(why, "why");
      required(businessDate, "businessDate");
      required(origin, "origin");
    }
  }

  /**
   * plan-service erased the personal data of a case, or must keep it until a later date.
   *
   * @param status whether the data is erased or still retained
   * @param retainedUntil the last day on which the law requires the data to be kept; present if it
   *     is still retained and the day is known
   * @param why the rule that decided it, with its citation
   */
  record PlanErasureReported(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID requestId,
      ErasureStatus status,
      @Nullable LocalDate retainedUntil,
      String why,
      Origin origin)
      implements PlanEvent {
    public PlanErasureReported {
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
