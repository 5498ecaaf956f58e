package dev.amends.contact.permission;

import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.conventions.Problems;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to make one contact attempt about a case on one channel, until it is used or expires.
 * The permits for one attempt about several cases have the same joint id.
 */
@Entity
@Table(name = "contact_permit")
class Permit {
  @Id UUID id;

  UUID jointId;

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
      UUID jointId,
      PermitCheck check,
      String grantedTo,
      Instant grantedAt,
      Instant expiresAt) {
    this.id = id;
    this.jointId = jointId;
    this.caseId = check.file().caseId();
    this.lenderId = check.file().account().lenderId();
    this.accountId = check.file().account().accountId();
    this.channel = check.request().channel();
    this.purpose = check.request().purpose();
    this.rulePack = check.rulePack();
    this.grantedTo = grantedTo;
    this.grantedAt = grantedAt;
    this.expiresAt = expiresAt;
  }

  AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  ContactPermitted grantedEvent(List<UUID> alsoAboutCaseIds, Origin origin) {
    return new ContactPermitted(
        caseId,
        lenderId,
        accountId,
        id,
        channel,
        purpose,
        rulePack,
        expiresAt,
        alsoAboutCaseIds.isEmpty() ? null : alsoAboutCaseIds,
        origin);
  }

  /** Whether it is neither used nor withdrawn. */
  boolean isUnused() {
    return usedBy == null && withdrawnAt == null;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /**
   * Requires that the permit is unused, not withdrawn and not expired.
   *
   * @throws dev.amends.conventions.Problem 409 if it is not
   */
  void requireUsable(Instant now) {
    if (usedBy != null) {
      throw Problems.conflict("permit-used", "The permit was used by contact " + usedBy + ".");
    }
    if (withdrawnAt != null) {
      throw Problems.conflict(
          "permit-withdrawn", "The permit was already withdrawn: " + withdrawnWhy);
    }
    if (isExpired(now)) {
      throw Problems.conflict("permit-expired", "The permit expired at " + expiresAt + ".");
    }
  }

  /** Whether it had been withdrawn at a given time, by a rule or because it was returned. */
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

  /** The rule that withdrew the permit; empty if it was returned or is still valid. */
  Optional<ContactRule> withdrawnRule() {
    return withdrawnKind == null || withdrawnRule == null || withdrawnWhy == null
        ? Optional.empty()
        : Optional.of(new ContactRule(withdrawnKind, withdrawnRule, withdrawnWhy));
  }

  /** Marks the permit as returned unused, because the contact is not going to be made. */
  void markReturned(String caller, Instant now) {
    withdrawnAt = now;
    withdrawnWhy = "returned unused";
    withdrawnBy = caller;
  }

  void use(UUID contactId) {
    usedBy = contactId;
  }
}
