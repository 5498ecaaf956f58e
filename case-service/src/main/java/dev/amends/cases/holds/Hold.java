package dev.amends.cases.holds;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason why the follow-up of a case stops. */
@Entity
@Table(name = "hold")
@SuppressWarnings("UnusedVariable") // some fields are kept for the record only
public class Hold {
  @Id private UUID id;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private HoldKind kind;

  @Enumerated(EnumType.STRING)
  private Source origin;

  private @Nullable UUID complaintId;

  @Column(name = "from_date")
  private LocalDate from;

  @Column(name = "until_date")
  private @Nullable LocalDate until;

  private String reason;
  private String placedBy;
  private Instant placedAt;
  private @Nullable Instant releasedAt;
  private @Nullable String releasedBy;
  private @Nullable String releaseReason;

  /** By whose word the follow-up stops. */
  public enum Source {
    /** The lender told a situation of the borrower. */
    LENDER,
    /** The borrower or somebody for him said so in a contact. */
    CONTACT,
    /** A complaint is being looked into. */
    COMPLAINT,
    /** A person decided it. */
    CALLER
  }

  /**
   * What a hold is to be.
   *
   * @param from first business day
   * @param until last business day; open where absent
   * @param reason in words without personal data
   */
  public record Terms(
      HoldKind kind,
      Source source,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      @Nullable UUID complaintId) {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Hold() {}

  Hold(UUID id, UUID caseId, Terms terms, String placedBy, Instant placedAt) {
    this.id = id;
    this.caseId = caseId;
    this.kind = terms.kind();
    this.origin = terms.source();
    this.complaintId = terms.complaintId();
    this.from = terms.from();
    this.until = terms.until();
    this.reason = terms.reason();
    this.placedBy = placedBy;
    this.placedAt = placedAt;
  }

  HoldPlaced place(CollectionCase on, Origin why) {
    return new HoldPlaced(
        caseId,
        on.account().lenderId(),
        on.account().accountId(),
        id,
        kind,
        from,
        until,
        reason,
        why);
  }

  HoldPlaced extend(CollectionCase on, @Nullable LocalDate newUntil, Origin why) {
    until = newUntil;
    return place(on, why);
  }

  HoldReleased release(
      CollectionCase on, LocalDate day, boolean stillHeld, String because, Instant at, Origin why) {
    end(because, at, why.by());
    return new HoldReleased(
        caseId,
        on.account().lenderId(),
        on.account().accountId(),
        id,
        kind,
        day,
        stillHeld,
        because,
        why);
  }

  void end(String because, Instant at, String by) {
    releasedAt = at;
    releasedBy = by;
    releaseReason = because;
  }

  boolean endedBefore(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  /** The number of the hold. */
  public UUID id() {
    return id;
  }

  /** The case it stops. */
  public UUID caseId() {
    return caseId;
  }

  /** Why it stops. */
  public HoldKind kind() {
    return kind;
  }

  /** The complaint it belongs to, where it does. */
  public @Nullable UUID complaintId() {
    return complaintId;
  }

  /** First business day. */
  public LocalDate from() {
    return from;
  }

  /** Last business day; open where absent. */
  public @Nullable LocalDate until() {
    return until;
  }

  /** Why, in words. */
  public String reason() {
    return reason;
  }

  /** Who placed it. */
  public String placedBy() {
    return placedBy;
  }

  /** When it was placed. */
  public Instant placedAt() {
    return placedAt;
  }

  /** Whether it still stops the follow-up. */
  public boolean isInForce() {
    return releasedAt == null;
  }
}
