package dev.amends.cases.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to erase the personal data of a borrower. */
@Entity
@Table(name = "borrower_erasure")
class BorrowerErasure {
  @Id UUID id;
  String lenderId;
  String borrowerId;
  String reason;
  String requestedBy;
  Instant requestedAt;
  @Nullable Instant completedAt;

  /** The status of a request. */
  @Schema(name = "BorrowerErasureStatus")
  public enum Status {
    /** At least one case must be kept, or a service has not reported yet. */
    PENDING,
    /** Every service has erased every case. */
    COMPLETED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected BorrowerErasure() {}

  BorrowerErasure(Person person, String reason, String requestedBy, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.lenderId = person.lenderId();
    this.borrowerId = person.borrowerId();
    this.reason = reason;
    this.requestedBy = requestedBy;
    this.requestedAt = at;
  }

  Status status() {
    return completedAt == null ? Status.PENDING : Status.COMPLETED;
  }
}
