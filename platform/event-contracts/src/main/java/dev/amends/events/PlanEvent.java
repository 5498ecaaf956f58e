package dev.amends.events;

import static dev.amends.events.Fields.required;

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
    /** The whole amount, at a later date. */
    DEFERRAL
  }

  /** The result of an instalment. */
  enum InstalmentResult {
    /** It was paid in full. */
    PAID,
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
    /** A promise: too little was received by the end of its grace period. */
    BROKEN
  }

  /**
   * One payment of a schedule.
   *
   * @param number 1 for the first
   * @param dueDate the lender's business date by which it is due, before grace; moved to a business
   *     day of the borrower's region unless the lender is configured otherwise
   * @param amount the amount to pay, more than zero
   */
  record Instalment(int number, LocalDate dueDate, Money amount) {
    public Instalment {
      required(dueDate, "dueDate");
      Fields.positive(amount, "amount");
    }
  }

  /**
   * The complete terms, agreed or proposed.
   *
   * @param version 1 for the first; an adjustment is a new version of the same plan
   * @param total the sum of the instalments
   * @param sustainableMonthlyAmount the cap from the newest assessment, if there is one
   */
  record PlanTerms(
      PlanKind kind,
      int version,
      Money total,
      List<Instalment> instalments,
      @Nullable Money sustainableMonthlyAmount,
      @Nullable String method) {
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
   */
  record PlanProposed(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanTerms terms,
      boolean approvalNeeded,
      String proposedBy,
      Origin origin)
      implements PlanEvent {
    public PlanProposed {
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
   */
  record PlanApproved(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      int version,
      String approvedBy,
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
   * A result of an instalment was withdrawn. PAID: the money that paid it was reversed. MISSED: a
   * payment that arrived late but was made in time, by its business date, leaves it not short, or
   * the business day on whose close it was missed was closed by mistake.
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
   * An instalment is past its grace period and short by more than the tolerance.
   *
   * @param shortBy the missing amount
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
   */
  record PlanBreached(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      int version,
      Money shortBy,
      int missedInstalments,
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
   * A result of a promise or plan was withdrawn, because a payment, a reversal or the correction of
   * a business day changed what it was based on. Everything that followed from the result must be
   * withdrawn, too.
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
   * The promised amount was not received within the grace period.
   *
   * @param amount the promised amount
   * @param received the amount received by then
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
}
