package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When and how a borrower wants to be contacted, on all their accounts with the lender. The newest
 * statement replaces the earlier one, whichever account it was about.
 */
@Entity
@Table(name = "contact_preference")
public class Preference {
  /**
   * The details of a preference; an absent part means no preference.
   *
   * @param contactPointId a usable contact point of the borrower that serves the channel
   * @param language BCP 47 tag
   */
  record Terms(
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Nullable String language,
      List<PreferredTime> times) {}

  @Id private UUID id;

  private UUID statementId;

  private AccountKey recordKey;

  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private @Nullable Channel channel;

  private @Nullable UUID contactPointId;

  private @Nullable String language;
  private String times = "";

  private Instant statedAt;

  private String statedBy;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Preference() {}

  @SuppressWarnings("NullAway.Init") // update() sets the rest
  Preference(UUID id) {
    this.id = id;
  }

  /**
   * Replaces the earlier preference.
   *
   * @param newStatementId the id of this statement
   * @param statedIn the case in which the borrower stated it
   */
  void update(UUID newStatementId, CaseFile statedIn, Terms wishes, String agent, Instant at) {
    statementId = newStatementId;
    recordKey = statedIn.account();
    caseId = statedIn.caseId();
    channel = wishes.channel();
    contactPointId = wishes.contactPointId();
    language = wishes.language();
    times = PreferredTime.text(wishes.times());
    statedBy = agent;
    statedAt = at;
  }

  /** The id of the newest statement; each one has its own. */
  public UUID statementId() {
    return statementId;
  }

  /** The account on which it was stated. */
  public AccountKey account() {
    return recordKey;
  }

  /** The case in which it was stated. */
  public UUID caseId() {
    return caseId;
  }

  /** The preferred channel. */
  public Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /** The preferred contact point. */
  public Optional<UUID> contactPointId() {
    return Optional.ofNullable(contactPointId);
  }

  /** The BCP 47 tag of the preferred language. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** The preferred times; empty for any permitted time. */
  public List<PreferredTime> times() {
    return PreferredTime.parse(times);
  }

  public Instant statedAt() {
    return statedAt;
  }

  /** The agent who recorded it. */
  public String statedBy() {
    return statedBy;
  }

  /** The row version, used as entity tag. */
  public int version() {
    return version;
  }
}
