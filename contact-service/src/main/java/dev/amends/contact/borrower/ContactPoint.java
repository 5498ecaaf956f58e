package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone number or an address for contact about an account. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {

  /** The source of a contact point. */
  public enum Source {
    /** The lender's core. */
    LENDER,
    /** An agent or supervisor who works the case. */
    AGENT
  }

  /** The source and the time of a report. */
  record Report(Source source, String reporter, Instant at) {}

  @Id private UUID id;

  @Column(updatable = false)
  private AccountKey recordKey;

  @Enumerated(EnumType.STRING)
  private ContactPointKind kind;

  @Convert(converter = EncryptedPointValue.class)
  @Column(updatable = false)
  private String value;

  @Column(updatable = false)
  private String valueHash;

  @Enumerated(EnumType.STRING)
  private Party party;

  @Enumerated(EnumType.STRING)
  private Place place = Place.UNKNOWN;

  private boolean preferred;

  @Enumerated(EnumType.STRING)
  private Source source;

  private String reportedBy;

  private Instant reportedAt;

  private boolean reportedByLender;

  private @Nullable Instant unusableSince;

  private @Nullable String unusableWhy;

  private @Nullable Instant doubtedSince;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected ContactPoint() {}

  /**
   * A contact point that is reported now.
   *
   * @param value an E.164 number, an e-mail address or a postal address
   * @param valueHash the same for all spellings of the value
   * @param reportedBy the lender or the agent
   */
  public ContactPoint(
      UUID id,
      AccountKey account,
      ContactPointKind kind,
      String value,
      String valueHash,
      Party party,
      Source source,
      String reportedBy,
      Instant reportedAt) {
    this.id = id;
    this.recordKey = account;
    this.kind = kind;
    this.value = value.strip();
    this.valueHash = valueHash;
    this.party = party;
    this.source = source;
    this.reportedByLender = source == Source.LENDER;
    this.reportedBy = reportedBy;
    this.reportedAt = reportedAt;
  }

  /** Confirms it because the lender reported it again. An unusable contact point stays unusable. */
  public void confirm(boolean nowPreferred, Instant at) {
    preferred = nowPreferred;
    reportedByLender = true;
    reportedAt = at;
  }

  /** Confirms the contact point on an agent's report of its party and place. */
  void confirm(Party newParty, Place newPlace, boolean nowPreferred, String reporter, Instant now) {
    party = newParty;
    place = newPlace;
    preferred = nowPreferred;
    source = Source.AGENT;
    reportedBy = reporter;
    reportedAt = now;
    doubtedSince = null;
  }

  /**
   * Marks it as doubtful because mail or a message came back; it stays usable until it is retired.
   */
  public void markDoubtful(Instant since) {
    if (doubtedSince == null) {
      doubtedSince = since;
    }
  }

  /** Assigns it to another party, for instance to a newly appointed representative. */
  void assignTo(Party other, String reporter, Instant now) {
    party = other;
    preferred = false;
    reportedBy = reporter;
    reportedAt = now;
  }

  /** Ends the preference, because another contact point of the kind is preferred now. */
  void clearPreference() {
    preferred = false;
  }

  /** Makes the contact point permanently unusable; the first reason is kept. */
  public void retire(String why, Instant at) {
    if (unusableSince == null) {
      unusableSince = at;
      unusableWhy = why;
    }
  }

  /** Whether it has this kind, and its value this hash. */
  boolean matches(ContactPointKind otherKind, String otherHash) {
    return kind == otherKind && valueHash.equals(otherHash);
  }

  public UUID id() {
    return id;
  }

  public AccountKey account() {
    return recordKey;
  }

  public ContactPointKind kind() {
    return kind;
  }

  /** The number or address itself; events and logs must not contain it. */
  public String value() {
    return value;
  }

  /** The keyed hash of the number or address, the same for all its spellings. */
  public String valueHash() {
    return valueHash;
  }

  public Party party() {
    return party;
  }

  public Place place() {
    return place;
  }

  public boolean isPreferred() {
    return preferred;
  }

  public Source source() {
    return source;
  }

  /** The lender or the agent who reported it last. */
  public String reportedBy() {
    return reportedBy;
  }

  /** The time at which it was last reported or confirmed. */
  public Instant reportedAt() {
    return reportedAt;
  }

  /** Whether an agent or a mandate says whom it reaches, not only the lender's feed. */
  boolean isAssigned() {
    return party != Party.BORROWER || source == Source.AGENT;
  }

  public boolean isUsable() {
    return unusableSince == null;
  }

  /** Whether the lender reported it, even if an agent confirmed it later. */
  public boolean isReportedByLender() {
    return reportedByLender;
  }

  /** Whether nothing suggests that it is not the borrower's: no other party, no returned mail. */
  public boolean mayBeBorrowers() {
    return party == Party.BORROWER && isUsable() && doubtedSince == null;
  }

  boolean isUsablePhone() {
    return kind == ContactPointKind.PHONE && isUsable();
  }

  /** The time at which it became unusable. */
  public Optional<Instant> unusableSince() {
    return Optional.ofNullable(unusableSince);
  }

  /** The time at which mail or a message was first returned since the last confirmation. */
  public Optional<Instant> doubtedSince() {
    return Optional.ofNullable(doubtedSince);
  }

  /** Why it is unusable, such as WRONG_NUMBER. */
  public Optional<String> unusableWhy() {
    return Optional.ofNullable(unusableWhy);
  }

  /** The row version, used as entity tag. */
  public int version() {
    return version;
  }

  /** Whether it can be used for a contact by the channel. */
  public boolean serves(Channel channel) {
    return switch (channel) {
      case CALL, SMS -> kind == ContactPointKind.PHONE;
      case EMAIL -> kind == ContactPointKind.EMAIL;
      case LETTER, VISIT -> kind == ContactPointKind.ADDRESS;
    };
  }
}
