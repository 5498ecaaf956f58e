package dev.amends.cases.holds;

import dev.amends.cases.holds.HoldRule.ReviewWindow;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldExtended;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops contacts, grace periods and escalation of a case until it ends or is released. */
@Entity
@Table(name = "hold")
@SuppressWarnings("UnusedVariable") // some fields are kept for the record only
public class Hold {
  @Id private UUID id;
  private UUID caseId;

  /** The id of the first hold for the same fact about the person; its own id if it is the first. */
  private UUID factId;

  @Enumerated(EnumType.STRING)
  private HoldKind kind;

  private @Nullable String scheme;

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

  /** Whether it begins on a later business day; nothing is published until then. */
  private boolean waiting;

  /** Whether its first day was in the future when it was placed. */
  private boolean waited;

  /** Hibernate loads an embedded object without values as null. */
  @Embedded private @Nullable ReviewProgress review;

  @Embedded private HoldEnd ending = new HoldEnd();

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected Hold() {}

  /**
   * A hold that is in force from now on, unless {@link #await} is called.
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
    this.scheme = terms.scheme();
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
    return new HoldEvents(this, account).placed(origin);
  }

  /** Moves the end of a hold that the lender reported. */
  HoldPlaced report(AccountKey account, @Nullable LocalDate newUntil, Origin origin) {
    until = newUntil;
    return place(account, origin);
  }

  HoldExtended extend(
      AccountKey account, @Nullable LocalDate newUntil, String explanation, Origin origin) {
    until = newUntil;
    return new HoldEvents(this, account).extended(explanation, origin);
  }

  /** Makes the hold begin on its first day instead of now. */
  void await() {
    waiting = true;
    waited = true;
  }

  /** Makes the hold wait again, because the close that began it was a mistake. */
  HoldReleased awaitAgain(AccountKey account, LocalDate day, boolean stillHeld, Origin origin) {
    await();
    return new HoldEvents(this, account).released(day, stillHeld, origin.reason(), origin);
  }

  /** Replaces the days of a hold that has not begun. */
  void reschedule(LocalDate newFrom, @Nullable LocalDate newUntil) {
    from = newFrom;
    until = newUntil;
  }

  /** Begins a waiting hold on its first day. */
  HoldPlaced begin(AccountKey account, Origin origin) {
    waiting = false;
    return place(account, origin);
  }

  /** Moves the first day, because later business days were closed by mistake. */
  HoldPlaced startOn(LocalDate day, AccountKey account, Origin origin) {
    from = day;
    return place(account, origin);
  }

  /** Records the business day whose close releases the hold. */
  void releaseAtCloseOf(LocalDate day) {
    ending.atCloseOf(day);
  }

  HoldReleased release(
      AccountKey account,
      LocalDate day,
      boolean stillHeld,
      String explanation,
      Instant at,
      Origin origin) {
    releaseAfterCase(explanation, at, origin.by());
    ending.freeFrom(day);
    return new HoldEvents(this, account).released(day, stillHeld, explanation, origin);
  }

  /** Records the written answer that ends the hold. */
  void answer(@Nullable WrittenAnswer sent) {
    ending.answered(sent);
  }

  /** Ends the hold with its case, without an event. */
  void endWithCase(String explanation, Instant at, String by) {
    ending.end(explanation, at, by, true);
  }

  /** Records that the hold ended with its case, because the close that released it is withdrawn. */
  void endWithCaseInstead() {
    ending.withCaseInstead();
  }

  /** Releases the hold without an event, so that it stays released if its case continues. */
  void releaseAfterCase(String explanation, Instant at, String by) {
    ending.end(explanation, at, by, false);
  }

  /** Reinstates a hold that ended with its case. */
  HoldPlaced reinstate(AccountKey account, Origin origin) {
    ending = new HoldEnd();
    return place(account, origin);
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
    return new HoldTerms(kind, scheme, source, from, until, reason, loggedBy, complaintId);
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

  /** Whether an agent may release the hold; the agent whose contact placed it may not. */
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
        && (!ending.isAtClose() || Objects.equals(until, reported.until()));
  }

  boolean isInForce() {
    return !waiting && !ending.hasEnded();
  }

  /** Whether it begins on a later business day. */
  boolean isWaiting() {
    return waiting && !ending.hasEnded();
  }

  /** Whether its first day was in the future when it was placed. */
  boolean hasWaited() {
    return waited;
  }

  /** The name of the law's scheme, where a region has several for one kind. */
  @Nullable String scheme() {
    return scheme;
  }

  HoldEnd end() {
    return ending;
  }

  /** The reviews of the hold. */
  ReviewProgress review() {
    if (review == null) {
      review = new ReviewProgress();
    }
    return review;
  }

  /** The window of the next review; empty if none is planned, or if one is due. */
  Optional<ReviewWindow> nextReview(HoldRule rule) {
    return review().next(rule, from, until);
  }

  /**
   * The last day on which it was or will be in force; empty if none is known, or if it was released
   * before it had been in force for a day.
   */
  Optional<LocalDate> lastDay() {
    LocalDate free = ending.freeFrom();
    LocalDate last = free == null ? until : free.minusDays(1);
    return Optional.ofNullable(last).filter(day -> !day.isBefore(from));
  }
}
