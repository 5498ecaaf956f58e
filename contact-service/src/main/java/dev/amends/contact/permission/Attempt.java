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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact attempt about a debt as the rules count it: one that took place, or one that a permit
 * reserves. The rows of one attempt about several debts have the same joint id.
 */
@Entity
@Table(name = "contact_attempt")
class Attempt {
  @Id UUID id;

  UUID jointId;

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

  @SuppressWarnings("NullAway.Init") // the callers set jointId
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
   * Reserves an attempt for a permit.
   *
   * @param consent the consent to the frequency of contacts that is in force, if one is
   */
  static Attempt reserved(
      UUID id,
      CaseFile file,
      @Nullable String borrowerId,
      Permit permit,
      ContactTarget target,
      @Nullable ConsentFact consent) {
    Attempt attempt = new Attempt(id, file, borrowerId, permit.channel, permit.grantedAt);
    attempt.jointId = permit.jointId;
    attempt.counts = true;
    attempt.party = target.party();
    attempt.contactPoint = target.hash();
    attempt.reservedUntil = permit.expiresAt;
    attempt.permitId = permit.id;
    attempt.consentGivenAt = consent == null ? null : consent.givenAt();
    return attempt;
  }

  /** Creates an attempt that took place without a permit. */
  static Attempt of(
      UUID id,
      CaseFile file,
      @Nullable String borrowerId,
      ContactTarget target,
      PermitUseCommands.ActualContact contact) {
    Attempt attempt = new Attempt(id, file, borrowerId, contact.channel(), contact.at());
    attempt.party = target.party();
    attempt.contactPoint = target.hash();
    attempt.recordContact(contact);
    return attempt;
  }

  /** Records that it took place; whether it counts depends on the contact's disposition. */
  void recordContact(PermitUseCommands.ActualContact contact) {
    jointId = contact.conversationId();
    at = contact.at();
    counts = contact.attempt();
    conversation = contact.conversation();
    contactId = contact.contactId();
    reservedUntil = null;
  }

  /** Ends the reservation; the attempt counts again if the contact takes place anyway. */
  void endReservation(Instant now) {
    reservedUntil = now;
  }

  boolean tookPlace() {
    return reservedUntil == null;
  }

  private boolean isAbout(AccountKey debt) {
    return lenderId.equals(debt.lenderId()) && accountId.equals(debt.accountId());
  }

  /**
   * Keeps one row of each attempt, so that one about several debts counts once.
   *
   * @param debt of an attempt about this debt, the row of this debt is kept
   */
  static List<Attempt> onePerAttempt(Collection<Attempt> rows, AccountKey debt) {
    Map<UUID, Attempt> once = new LinkedHashMap<>();
    rows.forEach(
        row -> once.merge(row.jointId, row, (one, other) -> other.isAbout(debt) ? other : one));
    return List.copyOf(once.values());
  }

  /**
   * The attempt as the rules see it in a case about a debt.
   *
   * @param person the lender's number of the borrower, if known
   */
  AttemptFact fact(AccountKey debt, @Nullable String person) {
    boolean ofThisDebt = isAbout(debt);
    return new AttemptFact(
        at,
        channel,
        contactPoint,
        party,
        ofThisDebt
            || (person != null && lenderId.equals(debt.lenderId()) && person.equals(borrowerId)),
        ofThisDebt,
        counts,
        conversation,
        reservedUntil,
        consentGivenAt);
  }
}
