package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactPermitted;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right to one attempt on one channel, until it is used or expires. */
@Entity
@Table(name = "contact_permit")
class Permit {
  @Id UUID id;

  UUID caseId;

  String lenderId;

  String accountId;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  Purpose purpose;

  String rulePack;

  String grantedTo;

  Instant grantedAt;

  Instant expiresAt;

  @Nullable UUID usedBy;

  @Nullable Instant withdrawnAt;

  @Nullable String withdrawnRule;

  @Nullable String withdrawnWhy;

  @Nullable String withdrawnBy;

  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Permit() {}

  Permit(
      UUID id,
      CaseFile file,
      Channel channel,
      Purpose purpose,
      String rulePack,
      String grantedTo,
      Instant grantedAt,
      Instant expiresAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.channel = channel;
    this.purpose = purpose;
    this.rulePack = rulePack;
    this.grantedTo = grantedTo;
    this.grantedAt = grantedAt;
    this.expiresAt = expiresAt;
  }

  AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  ContactPermitted granted(Origin origin) {
    return new ContactPermitted(
        caseId, lenderId, accountId, id, channel, purpose, rulePack, expiresAt, origin);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether its time had been ended at a moment, by a rule or by whoever gave it back. */
  boolean isWithdrawn(Instant at) {
    return withdrawnAt != null && !at.isBefore(withdrawnAt);
  }

  /** What it rests on is no longer so. */
  void withdraw(String ruleId, String why, Instant now) {
    withdrawnAt = now;
    withdrawnRule = ruleId;
    withdrawnWhy = why;
  }

  /** The contact is not going to be made. */
  void giveBack(String by, Instant now) {
    withdrawnAt = now;
    withdrawnWhy = "given back unused";
    withdrawnBy = by;
  }

  void use(UUID contactId) {
    usedBy = contactId;
  }
}
