package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision about one version of a plan's terms; it never changes. */
@Entity
@Immutable
@Table(name = "plan_decision")
public class PlanDecision {
  @Id UUID id;

  @ManyToOne Plan plan;

  AccountKey accountKey;
  int version;

  @Enumerated(EnumType.STRING)
  DecisionKind decision;

  String decidedBy;
  String role;
  @Nullable String why;

  /** The code of the limit that made the decision necessary. */
  @Nullable String approvalReason;

  Instant decidedAt;

  @SuppressWarnings("NullAway.Init")
  protected PlanDecision() {}

  PlanDecision(
      PlanVersion decided, DecisionKind decision, @Nullable String why, Origin origin, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.plan = decided.plan;
    this.accountKey = decided.plan.accountKey;
    this.version = decided.number;
    this.decision = decision;
    this.decidedBy = origin.by();
    this.role = origin.role();
    this.why = why;
    this.approvalReason = decided.review.limit;
    this.decidedAt = at;
  }

  public AccountKey account() {
    return accountKey;
  }

  /** The number of the version. */
  public int version() {
    return version;
  }

  public DecisionKind decision() {
    return decision;
  }

  public String decidedBy() {
    return decidedBy;
  }

  /** The role in which the person decided. */
  public String role() {
    return role;
  }

  /** The reason; null for an approval without one. */
  public @Nullable String why() {
    return why;
  }

  /** The code of the limit that made the decision necessary. */
  public @Nullable String approvalReason() {
    return approvalReason;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
