package dev.amends.cases.borrowerview;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.BorrowerLinkIssued;
import dev.amends.events.CaseEvent.BorrowerLinkRevoked;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link with which the borrower reads about a case until it expires or is revoked. */
@Entity
@Table(name = "borrower_link")
class BorrowerLink {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  Instant issuedAt;
  String issuedBy;
  Instant expiresAt;
  @Nullable Instant revokedAt;
  @Nullable String revokedBy;

  @Enumerated(EnumType.STRING)
  @Nullable RevocationReason revokedWhy;

  @Nullable Instant lastUsedAt;
  int uses;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected BorrowerLink() {}

  BorrowerLink(
      UUID id, CollectionCase collectionCase, String issuedBy, Instant issuedAt, Instant expiry) {
    this.id = id;
    this.caseId = collectionCase.id();
    this.lenderId = collectionCase.account().lenderId();
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt;
    this.expiresAt = expiry;
  }

  BorrowerLinkIssued issue(AccountKey account, Origin origin) {
    return new BorrowerLinkIssued(
        caseId, account.lenderId(), account.accountId(), id, expiresAt, origin);
  }

  BorrowerLinkRevoked revoke(
      AccountKey account, RevocationReason reason, Instant at, Origin origin) {
    revokedAt = at;
    revokedBy = origin.by();
    revokedWhy = reason;
    return new BorrowerLinkRevoked(
        caseId, account.lenderId(), account.accountId(), id, reason.name(), origin);
  }
}
