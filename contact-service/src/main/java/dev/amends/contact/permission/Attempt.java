package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules count: an attempt that took place, or one reserved by a permit. */
@Entity
@Table(name = "contact_attempt")
class Attempt {
  @Id UUID id;

  UUID caseId;

  String lenderId;

  String accountId;

  @Nullable String borrowerId;

  @Enumerated(EnumType.STRING)
  Party party = Party.BORROWER;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Nullable String contactPoint;

  Instant at;
  boolean counts;
  boolean conversation;

  @Nullable Instant reservedUntil;

  @Nullable UUID permitId;

  @Nullable UUID contactId;

  @Nullable Instant consentGivenAt;

  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Attempt() {}

  private Attempt(
      UUID id, CaseFile file, @Nullable String borrowerId, Channel channel, Instant at) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.borrowerId = borrowerId;
    this.channel = channel;
    this.at = at;
  }

  /**
   * An attempt that a permit reserves.
   *
   * @param consent the consent about how often that stands behind it, where one does
   */
  static Attempt reserved(
      UUID id,
      CaseFile file,
      @Nullable String borrowerId,
      Permit permit,
      PermitPolicy.Target target,
      PermitPolicy.@Nullable Consented consent) {
    Attempt attempt = new Attempt(id, file, borrowerId, permit.channel, permit.grantedAt);
    attempt.counts = true;
    attempt.party = target.party();
    attempt.contactPoint = target.hash();
    attempt.reservedUntil = permit.expiresAt;
    attempt.permitId = permit.id;
    attempt.consentGivenAt = consent == null ? null : consent.givenAt();
    return attempt;
  }

  static Attempt of(UUID id, CaseFile file, @Nullable String borrowerId, PermitUse.Taken taken) {
    Attempt attempt = new Attempt(id, file, borrowerId, taken.channel(), taken.at());
    attempt.took(taken);
    return attempt;
  }

  /** It took place, and counts as what came of it says. */
  void took(PermitUse.Taken taken) {
    at = taken.at();
    counts = taken.attempt();
    conversation = taken.conversation();
    contactId = taken.contactId();
    reservedUntil = null;
  }

  /** It is not going to be used; where it took place all the same, it counts again. */
  void giveBack(Instant now) {
    reservedUntil = now;
  }

  boolean tookPlace() {
    return reservedUntil == null;
  }

  PermitPolicy.Attempted fact(AccountKey debt) {
    return new PermitPolicy.Attempted(
        at,
        channel,
        contactPoint,
        party,
        lenderId.equals(debt.lenderId()) && accountId.equals(debt.accountId()),
        counts,
        conversation,
        reservedUntil,
        consentGivenAt);
  }
}
