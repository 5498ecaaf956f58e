package dev.amends.cases.holds;

import dev.amends.cases.account.BorrowerStatusPeriod;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.HoldRelease;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a hold is placed.
 *
 * @param scheme the name of the law's scheme, where a region has several for one kind
 * @param from the first business day
 * @param until the last business day; absent if the hold has no end date
 * @param reason in words without personal data
 * @param loggedBy the agent who logged the contact, if every other agent may release the hold;
 *     absent if no agent may
 * @param complaintId the complaint that places it, if any
 */
record HoldTerms(
    HoldKind kind,
    @Nullable String scheme,
    Source source,
    LocalDate from,
    @Nullable LocalDate until,
    String reason,
    @Nullable String loggedBy,
    @Nullable UUID complaintId) {

  /**
   * The terms of a status that the lender reported.
   *
   * @param rule the rule of the kind in the borrower's region, which may limit the hold
   */
  static HoldTerms forStatus(BorrowerStatusPeriod status, HoldRule rule) {
    LocalDate until =
        status.until() == null ? rule.lastDay(status.from()).orElse(null) : status.until();
    return new HoldTerms(
        rule.kind(),
        rule.scheme(),
        Source.LENDER,
        status.from(),
        until,
        "reported by the lender: " + status.status(),
        null,
        null);
  }

  static HoldTerms forContact(HoldRule rule, ContactLogged contact, LocalDate today) {
    String reason = "a contact ended with " + contact.disposition();
    String loggedBy =
        contact.holdRelease() == HoldRelease.ANOTHER_CASE_WORKER ? contact.origin().by() : null;
    LocalDate until = rule.lastDay(today).orElse(null);
    return new HoldTerms(
        rule.kind(), rule.scheme(), Source.CONTACT, today, until, reason, loggedBy, null);
  }

  static HoldTerms forContactFact(HoldKind kind, String reason, LocalDate today) {
    return new HoldTerms(kind, null, Source.CONTACT, today, null, reason, null, null);
  }

  static HoldTerms forComplaint(UUID complaintId, String reason, LocalDate today) {
    return new HoldTerms(
        HoldKind.COMPLAINT, null, Source.COMPLAINT, today, null, reason, null, complaintId);
  }

  static HoldTerms forSettlement(LocalDate settledOn, LocalDate until) {
    return new HoldTerms(
        HoldKind.PAYMENT_CLAIM,
        null,
        Source.SETTLEMENT,
        settledOn,
        until,
        "the debt is settled; the lender has not reported the waived rest",
        null,
        null);
  }

  /** Whether it may begin later than it is placed. */
  boolean mayWait() {
    return source == Source.LENDER || source == Source.CALLER;
  }

  /** The person, event or rule that places a hold. */
  enum Source {
    /** The lender reported a status of the borrower. */
    LENDER,
    /** The borrower or a third party gave the reason in a contact. */
    CONTACT,
    /** A complaint is open. */
    COMPLAINT,
    /** A settlement was paid, and the lender still reports the rest as overdue. */
    SETTLEMENT,
    /** A user placed it with a command. */
    CALLER
  }
}
