package dev.amends.cases.holds;

import dev.amends.cases.holds.HoldRule.ReviewWindow;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldReviewDue;
import dev.amends.events.CaseEvent.HoldReviewWithdrawn;
import dev.amends.events.CaseEvent.HoldReviewed;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's decision whether a hold continues, which is due in a window of business days. */
@Entity
@Table(name = "hold_review")
class HoldReview {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;
  UUID holdId;

  @Enumerated(EnumType.STRING)
  HoldKind kind;

  @Enumerated(EnumType.STRING)
  Status status = Status.DUE;

  LocalDate reviewFrom;
  LocalDate reviewUntil;

  /** The business day whose close made it due. */
  LocalDate dueOn;

  /** The beginning of that day, for the order of work. */
  Instant dueAt;

  Instant slaUntil;
  @Nullable String assignee;
  @Nullable String explanation;
  @Nullable String endedBy;
  @Nullable Instant endedAt;
  @Version long version;

  /** The status of a review. */
  @Schema(name = "HoldReviewStatus")
  public enum Status {
    /** A person must decide; the hold stays in force. */
    DUE,
    /** The hold continues. */
    CONTINUED,
    /** The hold was released. */
    ENDED,
    /** No decision is needed any more. */
    OBSOLETE
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected HoldReview() {}

  HoldReview(
      UUID id, CollectionCase collectionCase, Hold hold, ReviewWindow window, LocalDate dueOn) {
    this.id = id;
    this.caseId = collectionCase.id();
    this.lenderId = collectionCase.account().lenderId();
    this.accountId = collectionCase.account().accountId();
    this.holdId = hold.id();
    this.kind = hold.kind();
    this.reviewFrom = window.from();
    this.reviewUntil = window.until();
    dueOn(dueOn);
    this.slaUntil = beginning(window.until().plusDays(1));
  }

  HoldReviewDue dueEvent(Origin origin) {
    return new HoldReviewDue(
        caseId, lenderId, accountId, holdId, kind, reviewFrom, reviewUntil, dueOn, origin);
  }

  /** Sets the business day whose close made it due. */
  final void dueOn(LocalDate day) {
    dueOn = day;
    dueAt = beginning(day);
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  void assign(@Nullable String name) {
    assignee = name;
  }

  HoldReviewed decide(boolean continued, String why, LocalDate today, Instant at, Origin origin) {
    end(continued ? Status.CONTINUED : Status.ENDED, why, origin.by(), at);
    return new HoldReviewed(
        caseId, lenderId, accountId, holdId, kind, continued, why, today, origin);
  }

  HoldReviewWithdrawn withdraw(LocalDate today, Instant at, Origin origin) {
    end(Status.OBSOLETE, origin.reason(), origin.by(), at);
    return new HoldReviewWithdrawn(caseId, lenderId, accountId, holdId, kind, today, origin);
  }

  private void end(Status ended, String why, String by, Instant at) {
    status = ended;
    explanation = why;
    endedBy = by;
    endedAt = at;
  }
}
