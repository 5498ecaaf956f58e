package dev.amends.contact.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a notice was sent, arrived or did not; what comes later is recorded beside it. */
@Entity
@Immutable
@Table(name = "notice_delivery")
class Delivery {

  /** How a notice is brought to the borrower. */
  enum Medium {
    /** By post. */
    LETTER,
    /** By e-mail. */
    EMAIL,
    /** By short message. */
    SMS,
    /** Given to him in person. */
    HAND,
    /** In the lender's app or on its web site. */
    PORTAL
  }

  /** What is known of it. */
  enum Status {
    /** It left us. */
    SENT,
    /** It reached him. */
    DELIVERED,
    /** It came back. */
    RETURNED,
    /** It could not be sent. */
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
  @Nullable String note;

  @Nullable UUID contactPointId;

  String recordedBy;

  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Delivery() {}

  Delivery(
      UUID id,
      Notice notice,
      DeliveryResource.DeliveryRequest told,
      @Nullable UUID contactPointId,
      String recordedBy,
      Instant recordedAt) {
    this.id = id;
    this.noticeId = notice.id;
    this.medium = told.medium();
    this.status = told.status();
    this.at = told.at();
    this.reference = told.reference();
    this.note = told.note();
    this.contactPointId = contactPointId;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
