package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What plan-service tells on {@code plans}. */
public sealed interface PlanEvent extends ServiceEvent {

  /** The forms of a promise or plan. */
  enum PlanKind {
    /** One payment by a date. */
    PROMISE,
    /** Equal instalments, the last absorbs the rounding. */
    INSTALMENTS,
    /** The whole, later. */
    DEFERRAL
  }

  /**
   * One payment of a schedule.
   *
   * @param number 1 for the first
   * @param dueDate the lender's business date until which it is to be paid, before grace
   * @param amount what is to be paid, more than zero
   */
  record Instalment(int number, LocalDate dueDate, Money amount) {
    public Instalment {
      required(dueDate, "dueDate");
      Fields.positive(amount, "amount");
    }
  }

  /**
   * What was agreed or proposed, whole.
   *
   * @param version 1 for the first; an adjustment is a new version of the same plan
   * @param total the sum of the instalments
   * @param sustainableMonthlyAmount the cap from the newest assessment, where there is one
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
   * @param approvalNeeded whether a different person must decide
   * @param proposedBy the name of the caller's token, or system
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
   * A person other than the proposer approved.
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
   * A person other than the proposer rejected.
   *
   * @param version the version of the terms
   * @param why in words without personal data
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

  /** The terms are in force. */
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
   * An instalment is paid in full.
   *
   * @param paymentId the payment that completed it
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
   * An instalment is past its grace and short beyond tolerance.
   *
   * @param shortBy what is missing
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
   * A plan was not kept.
   *
   * @param version the version of the terms
   * @param shortBy what is missing of all instalments due
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

  /** Everything of the plan was paid. */
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
   * A plan or a proposal ended without being completed.
   *
   * @param why in words without personal data
   */
  record PlanCancelled(
      UUID caseId,
      String lenderId,
      String accountId,
      UUID planId,
      PlanKind kind,
      String why,
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
   * What was promised came in.
   *
   * @param amount what was promised
   * @param received what came in by then
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
   * What was promised did not come in within grace.
   *
   * @param amount what was promised
   * @param received what came in by then
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
