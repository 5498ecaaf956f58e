package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the terms of a version compare with the limits of the person who proposed them, and, if a
 * second person must approve them, why, by when, and who is to decide.
 */
@Embeddable
public class Review {
  LocalDate madeOn;
  LocalDate requestedDueDate;
  @Nullable BigDecimal sharePercent;

  @Column(name = "approval_reason")
  @Nullable String limit;

  @Column(name = "approval_why")
  @Nullable String why;

  @Nullable Instant decisionDueAt;
  @Nullable Instant escalatedAt;
  @Nullable String assignee;

  @SuppressWarnings("NullAway.Init")
  protected Review() {}

  /**
   * Creates the review of terms that need no approval.
   *
   * @param madeOn the lender's business date of the proposal
   * @param requestedDueDate the first due date as requested, before it moves to a business day
   * @param sharePercent the largest payment in percent of what the newest assessment supports; null
   *     without an assessment
   */
  public Review(LocalDate madeOn, LocalDate requestedDueDate, @Nullable BigDecimal sharePercent) {
    this.madeOn = madeOn;
    this.requestedDueDate = requestedDueDate;
    this.sharePercent = sharePercent;
  }

  /**
   * Requires that a second person approves the terms.
   *
   * @param code the code of the limit, such as promise-days
   * @param reason a sentence with the figure and the limit
   */
  public Review requireApproval(String code, String reason, Instant dueAt) {
    limit = code;
    why = reason;
    decisionDueAt = dueAt;
    return this;
  }

  /** Sets another time for the decision, which is not overdue then. */
  void renew(Instant dueAt) {
    decisionDueAt = dueAt;
    escalatedAt = null;
  }

  /** Whether a second person must approve the terms. */
  public boolean isApprovalNeeded() {
    return limit != null;
  }

  /** The lender's business date of the proposal. */
  public LocalDate madeOn() {
    return madeOn;
  }

  /** The first due date as requested, before it moves to a business day. */
  public LocalDate requestedDueDate() {
    return requestedDueDate;
  }

  /** The largest payment in percent of what the assessment supports; null without one. */
  public @Nullable BigDecimal sharePercent() {
    return sharePercent;
  }

  /** The code of the limit that makes an approval necessary; null if none is needed. */
  public @Nullable String limit() {
    return limit;
  }

  /** The limit and the figure that exceeds it, as a sentence; null if no approval is needed. */
  public @Nullable String why() {
    return why;
  }

  /** The time by which the terms are to be decided; null if no approval is needed. */
  public @Nullable Instant decisionDueAt() {
    return decisionDueAt;
  }

  /** When it was reported that the terms were not decided in time; null if it was not. */
  public @Nullable Instant escalatedAt() {
    return escalatedAt;
  }

  /** The name of the person who is to decide; null if nobody was chosen. */
  public @Nullable String assignee() {
    return assignee;
  }
}
