package dev.amends.contact.quality;

import dev.amends.contact.contactlog.ContactView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A quality review of a contact by somebody other than its agent. It never changes. */
@Entity
@Immutable
@Table(name = "contact_review")
class Review {
  @Id UUID id;

  UUID contactId;
  UUID caseId;
  int politeness;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "contact_review_item", joinColumns = @JoinColumn(name = "review_id"))
  @MapKeyColumn(name = "item")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "met")
  @Fetch(FetchMode.SUBSELECT)
  Map<ReviewItem, Boolean> items;

  @Convert(converter = EncryptedReviewComment.class)
  @Nullable String comment;

  Instant reviewedAt;
  String reviewedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Review() {}

  /**
   * Creates a review.
   *
   * @param politeness from 1 (insulting) to 5 (exemplary)
   */
  Review(
      UUID id,
      ContactView contact,
      int politeness,
      Map<ReviewItem, Boolean> items,
      @Nullable String comment,
      String reviewedBy,
      Instant reviewedAt) {
    this.id = id;
    this.contactId = contact.id();
    this.caseId = contact.caseId();
    this.politeness = politeness;
    this.items = Map.copyOf(items);
    this.comment = comment;
    this.reviewedBy = reviewedBy;
    this.reviewedAt = reviewedAt;
  }
}
