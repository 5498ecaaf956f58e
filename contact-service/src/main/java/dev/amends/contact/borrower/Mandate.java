package dev.amends.contact.borrower;

import dev.amends.events.LenderEvent.Representative;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mandate of a borrower's representative, with the source of the report and the reason why the
 * last one ended.
 */
@Embeddable
class Mandate {
  @Convert(converter = EncryptedBorrowerText.class)
  @Column(name = "representative_name")
  private @Nullable String name;

  @Convert(converter = EncryptedBorrowerText.class)
  @Column(name = "representative_authority")
  private @Nullable String authority;

  @Convert(converter = EncryptedBorrowerText.class)
  @Column(name = "representative_contact")
  private @Nullable String contact;

  @Column(name = "representative_reported_by")
  private @Nullable String reportedBy;

  @Column(name = "representative_reported_at")
  private @Nullable Instant reportedAt;

  @Column(name = "representative_ended_by")
  private @Nullable String endedBy;

  @Column(name = "representative_ended_at")
  private @Nullable Instant endedAt;

  @Convert(converter = EncryptedBorrowerText.class)
  @Column(name = "representative_ended_why")
  private @Nullable String endedWhy;

  /** An active mandate. */
  static Mandate of(Representative representative, String reportedBy, Instant at) {
    Mandate mandate = new Mandate();
    mandate.name = representative.name();
    mandate.authority = representative.authority();
    mandate.contact = representative.contact();
    mandate.reportedBy = reportedBy;
    mandate.reportedAt = at;
    return mandate;
  }

  /** The record of an ended mandate; it no longer names the representative. */
  static Mandate ended(String endedBy, String reason, Instant at) {
    Mandate mandate = new Mandate();
    mandate.endedBy = endedBy;
    mandate.endedAt = at;
    mandate.endedWhy = reason;
    return mandate;
  }

  @Nullable Representative representative() {
    return name == null ? null : new Representative(name, authority, contact);
  }

  @Nullable String reportedBy() {
    return reportedBy;
  }

  @Nullable Instant reportedAt() {
    return reportedAt;
  }
}
