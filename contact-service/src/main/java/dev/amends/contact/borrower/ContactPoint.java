package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number or an address at which somebody can be reached about an account. */
@Entity
@Table(name = "contact_point")
public class ContactPoint {

  /** Who told of it. */
  public enum Source {
    /** The lender's core. */
    LENDER,
    /** A person who works the case. */
    AGENT
  }

  @Id private UUID id;

  @Column(updatable = false)
  private String recordKey;

  @Enumerated(EnumType.STRING)
  private ContactPointKind kind;

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

  private String toldBy;

  private Instant toldAt;

  private @Nullable Instant unusableSince;

  private @Nullable String unusableWhy;

  private @Nullable Instant doubtedSince;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected ContactPoint() {}

  /**
   * A contact point as somebody tells of it now.
   *
   * @param value an E.164 number, an e-mail address or a postal address
   * @param toldBy the lender or the agent
   */
  public ContactPoint(
      UUID id,
      AccountKey account,
      ContactPointKind kind,
      String value,
      Party party,
      Source source,
      String toldBy,
      Instant toldAt) {
    this.id = id;
    this.recordKey = account.recordKey();
    this.kind = kind;
    this.value = value.strip();
    this.valueHash = hash(value);
    this.party = party;
    this.source = source;
    this.toldBy = toldBy;
    this.toldAt = toldAt;
  }

  /** SHA-256 of a number or an address, by which the rules count. */
  public static String hash(String value) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(value.strip().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** It is told of again, which confirms it; what made it unusable stays. */
  public void confirm(boolean nowPreferred, Instant at) {
    preferred = nowPreferred;
    toldAt = at;
  }

  /** A person who works the case was told whom and where it reaches, which confirms it. */
  void amend(Party reaches, Place at, boolean nowPreferred, String by, Instant now) {
    party = reaches;
    place = at;
    preferred = nowPreferred;
    source = Source.AGENT;
    toldBy = by;
    toldAt = now;
    doubtedSince = null;
  }

  /** Something that was sent there came back; it may be right all the same. */
  public void doubt(Instant since) {
    if (doubtedSince == null) {
      doubtedSince = since;
    }
  }

  /** Whom it reaches is another one from now on. */
  void reaches(Party other, String by, Instant now) {
    party = other;
    preferred = false;
    toldBy = by;
    toldAt = now;
  }

  /** Another one of the kind is preferred now. */
  void cedePreference() {
    preferred = false;
  }

  /** It must not be used any more. */
  public void retire(String why, Instant at) {
    if (unusableSince == null) {
      unusableSince = at;
      unusableWhy = why;
    }
  }

  boolean is(ContactPointKind told, String toldValue) {
    return kind == told && valueHash.equals(hash(toldValue));
  }

  public UUID id() {
    return id;
  }

  public AccountKey account() {
    return AccountKey.parse(recordKey);
  }

  public ContactPointKind kind() {
    return kind;
  }

  /** The number or address itself; it must not stand in an event or a log. */
  public String value() {
    return value;
  }

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

  /** The lender or the agent who told of it. */
  public String toldBy() {
    return toldBy;
  }

  /** When it was last told of. */
  public Instant toldAt() {
    return toldAt;
  }

  public boolean isUsable() {
    return unusableSince == null;
  }

  /** Since when it must not be used, where it must not. */
  public Optional<Instant> unusableSince() {
    return Optional.ofNullable(unusableSince);
  }

  /** Since when it is in doubt, where it is. */
  public Optional<Instant> doubtedSince() {
    return Optional.ofNullable(doubtedSince);
  }

  /** Why it must not be used, where it must not. */
  public Optional<String> unusableWhy() {
    return Optional.ofNullable(unusableWhy);
  }

  /** The entity tag. */
  public int version() {
    return version;
  }

  /** Whether a contact on a channel can go to it. */
  public boolean serves(Channel channel) {
    return switch (channel) {
      case CALL, SMS -> kind == ContactPointKind.PHONE;
      case EMAIL -> kind == ContactPointKind.EMAIL;
      case LETTER, VISIT -> kind == ContactPointKind.ADDRESS;
    };
  }
}
