package dev.amends.cases.businessday;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The correction of a business day that was closed by mistake. It never changes. */
@Entity
@Table(name = "business_day_correction")
@SuppressWarnings("UnusedVariable") // some fields are there for queries only
class BusinessDayCorrection {
  @Id private UUID id;
  private String lenderId;
  LocalDate wrongDate;
  LocalDate businessDate;

  @Enumerated(EnumType.STRING)
  CorrectionReason reason;

  @Nullable String note;
  String requestedBy;
  Instant requestedAt;
  private String eventId;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected BusinessDayCorrection() {}

  /**
   * Records a correction.
   *
   * @param note the explanation of the operator who requested it; absent if the lender sent it
   * @param eventId the CloudEvents id, the same in every partition
   */
  BusinessDayCorrection(
      BusinessDayCorrected event,
      @Nullable String note,
      String requestedBy,
      Instant requestedAt,
      String eventId) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.lenderId = event.lenderId();
    this.wrongDate = event.wrongDate();
    this.businessDate = event.businessDate();
    this.reason = event.reason();
    this.note = note;
    this.requestedBy = requestedBy;
    this.requestedAt = requestedAt;
    this.eventId = eventId;
  }
}
