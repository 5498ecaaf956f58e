package dev.amends.plan.outcome;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supervisor's decision to forgive the instalments that were missed and breached a plan. */
@Entity
@Table(name = "breach_reset")
class BreachReset {
  @Id UUID id;
  UUID planId;

  /** The last closed business day; what was missed by its close is forgiven. */
  LocalDate businessDate;

  String resetBy;
  Instant resetAt;
  String why;
  @Nullable String undoneBy;
  @Nullable Instant undoneAt;
  @Nullable String undoneWhy;

  @SuppressWarnings("NullAway.Init")
  protected BreachReset() {}

  BreachReset(UUID planId, LocalDate businessDate, String resetBy, Instant resetAt, String why) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planId = planId;
    this.businessDate = businessDate;
    this.resetBy = resetBy;
    this.resetAt = resetAt;
    this.why = why;
  }

  void undo(String person, Instant at, String reason) {
    undoneBy = person;
    undoneAt = at;
    undoneWhy = reason;
  }

  boolean isInForce() {
    return undoneBy == null;
  }
}
