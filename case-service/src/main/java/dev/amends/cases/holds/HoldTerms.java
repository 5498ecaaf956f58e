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
 * @param from the first business day
 * @param until the last business day; absent if the hold has no end date
 * @param reason in words without personal data
 * @param loggedBy the agent who logged the contact, if every other agent may release the hold;
 *     absent if no agent may
 * @param complaintId the complaint that places it, if any
 */
record HoldTerms(
    HoldKind kind,
    Source source,
    LocalDate from,
    @Nullable LocalDate until,
    String reason,
    @Nullable String loggedBy,
    @Nullable UUID complaintId) {

  static HoldTerms forStatus(BorrowerStatusPeriod status) {
    return new HoldTerms(
        HoldPolicy.forStatus(status.status()),
        Source.LENDER,
        status.from(),
        status.until(),
        "reported by the lender: " + status.status(),
        null,
        null);
  }

  static HoldTerms forContact(HoldKind kind, ContactLogged contact, LocalDate today) {
    String reason = "a contact ended with " + contact.disposition();
    String loggedBy =
        contact.holdRelease() == HoldRelease.ANOTHER_CASE_WORKER ? contact.origin().by() : null;
    return new HoldTerms(kind, Source.CONTACT, today, null, reason, loggedBy, null);
  }

  static HoldTerms forContactFact(HoldKind kind, String reason, LocalDate today) {
    return new HoldTerms(kind, Source.CONTACT, today, null, reason, null, null);
  }

  static HoldTerms forComplaint(UUID complaintId, String reason, LocalDate today) {
    return new HoldTerms(
        HoldKind.COMPLAINT, Source.COMPLAINT, today, null, reason, null, complaintId);
  }

  static HoldTerms forSettlement(LocalDate settledOn, LocalDate until) {
    return new HoldTerms(
        HoldKind.PAYMENT_CLAIM,
        Source.SETTLEMENT,
        settledOn,
        until,
        "the debt is settled; the lender has not reported the waived rest",
        null,
        null);
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
