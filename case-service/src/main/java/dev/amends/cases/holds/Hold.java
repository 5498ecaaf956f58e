package dev.amends.cases.holds;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops contacts, grace periods and escalation of a case until it ends or is released. */
@Entity
@Table(name = "hold")
@SuppressWarnings("UnusedVariable") // some fields are kept for the record only
public class Hold {
  @Id private UUID id;
  private UUID caseId;

  /** The hold that was placed first for the same fact of the person; its own id otherwise. */
  private UUID factId;

  @Enumerated(EnumType.STRING)
  private HoldKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "origin")
  private HoldTerms.Source source;

  private @Nullable UUID complaintId;

  @Column(name = "from_date")
  private LocalDate from;

  @Column(name = "until_date")
  private @Nullable LocalDate until;

  private String reason;
  private @Nullable String loggedBy;
  private String placedBy;
  private Instant placedAt;
  private @Nullable Instant releasedAt;
  private @Nullable String releasedBy;
  private @Nullable String releaseReason;

  /** The business day at whose close it was released, because its last day had passed. */
  private @Nullable LocalDate releasedOn;

  /** Whether it ended only because its case did; it is in force again if the case continues. */
  private boolean endedWithCase;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected Hold() {}

  /**
   * A hold that is in force from now on.
   *
   * @param factId the hold that was placed first for the same fact, on another case of the person;
   *     null for the first
   */
  Hold(
      UUID id,
      UUID caseId,
      @Nullable UUID factId,
      HoldTerms terms,
      String placedBy,
      Instant placedAt) {
    this.id = id;
    this.caseId = caseId;
    this.factId = factId == null ? id : factId;
    this.kind = terms.kind();
    this.source = terms.source();
    this.complaintId = terms.complaintId();
    this.from = terms.from();
    this.until = terms.until();
    this.reason = terms.reason();
    this.loggedBy = terms.loggedBy();
    this.placedBy = placedBy;
    this.placedAt = placedAt;
  }

  HoldPlaced place(AccountKey account, Origin origin) {
    return new HoldPlaced(
        caseId, account.lenderId(), account.accountId(), id, kind, from, until, reason, origin);
  }

  HoldPlaced extend(AccountKey account, @Nullable LocalDate newUntil, Origin origin) {
    until = newUntil;
    return place(account, origin);
  }

  /** Moves the first day, because later business days were closed by mistake. */
  HoldPlaced startOn(LocalDate day, AccountKey account, Origin origin) {
    from = day;
    return place(account, origin);
  }

  /** Records the business day at whose close the hold is released. */
  void releaseAtCloseOf(LocalDate day) {
    releasedOn = day;
  }

  HoldReleased release(
      AccountKey account,
      LocalDate day,
      boolean stillHeld,
      String explanation,
      Instant at,
      Origin origin) {
    releaseAfterCase(explanation, at, origin.by());
    return new HoldReleased(
        caseId,
        account.lenderId(),
        account.accountId(),
        id,
        kind,
        day,
        stillHeld,
        explanation,
        origin);
  }

  /** Ends the hold with its case, without an event. */
  void endWithCase(String explanation, Instant at, String by) {
    end(explanation, at, by);
    endedWithCase = true;
  }

  /** Records that the hold ended with its case, because the close that released it is withdrawn. */
  void endWithCaseInstead() {
    releasedOn = null;
    endedWithCase = true;
  }

  /** Releases the hold without an event, so that it stays released if its case continues. */
  void releaseAfterCase(String explanation, Instant at, String by) {
    end(explanation, at, by);
    endedWithCase = false;
  }

  /** Puts a hold that ended with its case in force again. */
  HoldPlaced reinstate(AccountKey account, Origin origin) {
    releasedAt = null;
    releasedBy = null;
    releaseReason = null;
    releasedOn = null;
    endedWithCase = false;
    return place(account, origin);
  }

  private void end(String explanation, Instant at, String by) {
    releasedAt = at;
    releasedBy = by;
    releaseReason = explanation;
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  /** The id of the person's fact, which the holds on all their cases share. */
  UUID factId() {
    return factId;
  }

  /** The terms for a hold on another case of the person. */
  HoldTerms terms() {
    return new HoldTerms(kind, source, from, until, reason, loggedBy, complaintId);
  }

  public HoldKind kind() {
    return kind;
  }

  /** The id of the complaint that placed the hold, if any. */
  @Nullable UUID complaintId() {
    return complaintId;
  }

  /** The first business day. */
  public LocalDate from() {
    return from;
  }

  /** The last business day; absent if the hold has no end date. */
  public @Nullable LocalDate until() {
    return until;
  }

  /** The reason in words without personal data. */
  public String reason() {
    return reason;
  }

  /** The name of the person, lender or system that placed the hold. */
  public String placedBy() {
    return placedBy;
  }

  public Instant placedAt() {
    return placedAt;
  }

  /** Whether an agent may release the hold: not the one whose contact placed it. */
  boolean isReleasableByAgent(String agent) {
    return loggedBy != null && !loggedBy.equals(agent);
  }

  /**
   * Whether the release of this hold also settles a report of the lender on these terms. A release
   * by a user does; a release after the last day only while the lender keeps that day.
   */
  boolean settles(HoldTerms reported) {
    return source == reported.source()
        && from.equals(reported.from())
        && (releasedOn == null || Objects.equals(until, reported.until()));
  }

  boolean isInForce() {
    return releasedAt == null;
  }
}
