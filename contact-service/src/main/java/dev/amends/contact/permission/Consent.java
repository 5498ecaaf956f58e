package dev.amends.contact.permission;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prior consent that the borrower gave directly; it expires. */
@Entity
@Table(name = "contact_consent")
class Consent {

  /** The rules from which a consent exempts. */
  enum ConsentScope {
    /** The hours in which the borrower may be contacted. */
    CALLING_HOURS,
    /** How often the borrower may be contacted, and how soon after a conversation. */
    FREQUENCY
  }

  @Id UUID id;

  AccountKey recordKey;

  @Enumerated(EnumType.STRING)
  ConsentScope scope;

  @Enumerated(EnumType.STRING)
  Channel channel;

  Instant fromAt;

  Instant untilAt;

  @Convert(converter = EncryptedConsentText.class)
  @Nullable String ownWords;

  @Nullable UUID contactId;

  Instant givenAt;

  String recordedBy;

  @Nullable Instant withdrawnAt;

  @Nullable String withdrawnBy;

  @Convert(converter = EncryptedConsentText.class)
  @Nullable String withdrawnWhy;

  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Consent() {}

  Consent(
      UUID id,
      AccountKey account,
      ConsentScope scope,
      Channel channel,
      Instant fromAt,
      Instant untilAt,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      Instant givenAt,
      String recordedBy) {
    this.id = id;
    this.recordKey = account;
    this.scope = scope;
    this.channel = channel;
    this.fromAt = fromAt;
    this.untilAt = untilAt;
    this.ownWords = ownWords;
    this.contactId = contactId;
    this.givenAt = givenAt;
    this.recordedBy = recordedBy;
  }

  void withdraw(String caller, String why, Instant at) {
    withdrawnAt = at;
    withdrawnBy = caller;
    withdrawnWhy = why;
  }

  /** Whether it was neither withdrawn nor has ended. */
  boolean isInForce(Instant at) {
    return withdrawnAt == null && at.isBefore(untilAt);
  }

  AccountKey account() {
    return recordKey;
  }

  ConsentFact fact() {
    return new ConsentFact(id, scope, channel, fromAt, untilAt, givenAt);
  }
}
