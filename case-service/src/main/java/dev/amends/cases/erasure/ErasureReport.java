package dev.amends.cases.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A service's report that it has erased a case. */
@Entity
@Immutable
@Table(name = "case_erasure_report")
class ErasureReport {
  @Id UUID id;
  UUID requestId;
  UUID caseId;
  String lenderId;
  String service;
  Instant reportedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected ErasureReport() {}

  ErasureReport(UUID requestId, UUID caseId, String lenderId, String service, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.requestId = requestId;
    this.caseId = caseId;
    this.lenderId = lenderId;
    this.service = service;
    this.reportedAt = at;
  }
}
