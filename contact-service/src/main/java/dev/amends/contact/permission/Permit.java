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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right to make one contact attempt on one channel, until it is used or expires. */
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

  @Enumerated(EnumType.STRING)
  ContactRule.@Nullable Kind withdrawnKind;

  @Nullable String withdrawnWhy;

  @Nullable String withdrawnBy;

  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Permit() {}

  Permit(
      UUID id,
      CaseFile file,
      PlannedContact request,
      String rulePack,
      String grantedTo,
      Instant grantedAt,
      Instant expiresAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.channel = request.channel();
    this.purpose = request.purpose();
    this.rulePack = rulePack;
    this.grantedTo = grantedTo;
    this.grantedAt = grantedAt;
    this.expiresAt = expiresAt;
  }

  AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  ContactPermitted grantedEvent(Origin origin) {
    return new ContactPermitted(
        caseId, lenderId, accountId, id, channel, purpose, rulePack, expiresAt, origin);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether it had been withdrawn at a given time, by a rule or because it was given back. */
  boolean isWithdrawn(Instant at) {
    return withdrawnAt != null && !at.isBefore(withdrawnAt);
  }

  /** Withdraws the permit because a rule would deny it now. */
  void withdraw(ContactRule rule, Instant now) {
    withdrawnAt = now;
    withdrawnKind = rule.kind();
    withdrawnRule = rule.id();
    withdrawnWhy = rule.citation();
  }

  /** The rule that withdrew the permit; empty if it was given back or is still valid. */
  Optional<ContactRule> withdrawnRule() {
    return withdrawnKind == null || withdrawnRule == null || withdrawnWhy == null
        ? Optional.empty()
        : Optional.of(new ContactRule(withdrawnKind, withdrawnRule, withdrawnWhy));
  }

  /** Takes back the unused permit, because the contact is not going to be made. */
  void giveBack(String caller, Instant now) {
    withdrawnAt = now;
    withdrawnWhy = "returned unused";
    withdrawnBy = caller;
  }

  void use(UUID contactId) {
    usedBy = contactId;
  }
}
