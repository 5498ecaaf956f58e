package dev.amends.cases.nextstep;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An open case for which the last check found no next step, so that a supervisor decides. */
@Entity
@Table(name = "stalled_case")
class StalledCase {
  @Id UUID caseId;
  String lenderId;
  String reason;
  Instant foundAt;
  Instant slaUntil;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected StalledCase() {}

  StalledCase(UUID caseId, String lenderId, String reason, Instant foundAt, Instant slaUntil) {
    this.caseId = caseId;
    this.lenderId = lenderId;
    this.reason = reason;
    this.foundAt = foundAt;
    this.slaUntil = slaUntil;
  }
}
