package dev.amends.contact.letter;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step in the delivery of a notice. It never changes; later steps are recorded beside it. */
@Entity
@Immutable
@Table(name = "notice_delivery")
class Delivery {

  /** How a notice is sent to the borrower. */
  enum Medium {
    /** By post. */
    LETTER,
    /** By e-mail. */
    EMAIL,
    /** By short message. */
    SMS,
    /** Handed over in person. */
    HAND,
    /** In the lender's app or on its website. */
    PORTAL
  }

  /** The step. */
  @Schema(name = "DeliveryStatus")
  enum Status {
    /** The notice was sent. */
    SENT,
    /** The notice arrived. */
    DELIVERED,
    /** The notice came back. */
    RETURNED,
    /** The notice could not be sent. */
    FAILED
  }

  @Id UUID id;

  UUID noticeId;

  @Enumerated(EnumType.STRING)
  Medium medium;

  @Enumerated(EnumType.STRING)
  Status status;

  Instant at;

  @Nullable String reference;

  @Convert(converter = EncryptedDeliveryNote.class)
  @Nullable String note;

  @Nullable UUID contactPointId;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Delivery() {}

  Delivery(
      UUID id,
      Notice notice,
      DeliveryResource.DeliveryRequest request,
      @Nullable UUID contactPointId,
      String recordedBy,
      Instant recordedAt) {
    this.id = id;
    this.noticeId = notice.id;
    this.medium = request.medium();
    this.status = request.status();
    this.at = request.at();
    this.reference = request.reference();
    this.note = request.note();
    this.contactPointId = contactPointId;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
