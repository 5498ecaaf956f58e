package dev.amends.contact.preference;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A restriction on contact that the borrower stated; in force until it is lifted. */
@Entity
@Table(name = "contact_restriction")
public class Restriction {

  /** The contact that a restriction forbids. */
  @Schema(name = "RestrictionKind")
  public enum Kind {
    /** Contact by one channel. */
    MEDIUM_OPT_OUT,
    /** All contact. */
    CEASE,
    /** Contact at certain times on the borrower's wall clock. */
    INCONVENIENT_TIME,
    /** Contact at one contact point, such as an employer's number. */
    INCONVENIENT_PLACE
  }

  @Id private UUID id;

  @Column(updatable = false)
  private AccountKey recordKey;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private @Nullable Channel channel;

  @Column(updatable = false)
  private @Nullable UUID contactPointId;

  @Column(updatable = false)
  private @Nullable String weekDays;

  @Column(updatable = false)
  private @Nullable LocalTime localFrom;

  @Column(updatable = false)
  private @Nullable LocalTime localUntil;

  @Convert(converter = EncryptedRestrictionText.class)
  @Column(updatable = false)
  private @Nullable String ownWords;

  @Column(updatable = false)
  private @Nullable UUID contactId;

  @Column(updatable = false)
  private Instant statedAt;

  @Column(updatable = false)
  private String statedBy;

  private @Nullable Instant liftedAt;

  private @Nullable String liftedBy;

  @Convert(converter = EncryptedRestrictionText.class)
  private @Nullable String liftedWhy;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Restriction() {}

  /**
   * A restriction that is in force from now on.
   *
   * @param ownWords the borrower's words, which never leave this service
   * @param contactId the contact in which the borrower stated it, if any
   * @param statedBy the person who recorded it
   */
  public Restriction(
      UUID id,
      AccountKey account,
      RestrictionTerms terms,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      String statedBy,
      Instant statedAt) {
    this.id = id;
    this.recordKey = account;
    this.kind = terms.kind();
    this.channel = terms.channel();
    this.contactPointId = terms.contactPointId();
    this.weekDays =
        terms.weekDays().isEmpty()
            ? null
            : terms.weekDays().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(","));
    this.localFrom = terms.from();
    this.localUntil = terms.until();
    this.ownWords = ownWords;
    this.contactId = contactId;
    this.statedBy = statedBy;
    this.statedAt = statedAt;
  }

  /** Ends the restriction. */
  public void lift(String caller, String why, Instant at) {
    liftedAt = at;
    liftedBy = caller;
    liftedWhy = why;
  }

  public RestrictionTerms terms() {
    return new RestrictionTerms(kind, channel, contactPointId, days(), localFrom, localUntil);
  }

  private Set<DayOfWeek> days() {
    return weekDays == null
        ? Set.of()
        : Arrays.stream(weekDays.split(",", -1))
            .map(number -> DayOfWeek.of(Integer.parseInt(number)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  public UUID id() {
    return id;
  }

  public AccountKey account() {
    return recordKey;
  }

  /** The borrower's words; events and logs must not contain them. */
  public Optional<String> ownWords() {
    return Optional.ofNullable(ownWords);
  }

  /** The contact in which the borrower stated it. */
  public Optional<UUID> contactId() {
    return Optional.ofNullable(contactId);
  }

  public String statedBy() {
    return statedBy;
  }

  public Instant statedAt() {
    return statedAt;
  }

  public boolean isInForce() {
    return liftedAt == null;
  }

  public Optional<Instant> liftedAt() {
    return Optional.ofNullable(liftedAt);
  }

  public Optional<String> liftedBy() {
    return Optional.ofNullable(liftedBy);
  }

  public Optional<String> liftedWhy() {
    return Optional.ofNullable(liftedWhy);
  }
}
