package dev.amends.assessment.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import dev.amends.events.ServiceEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's own copy of the facts of a case. */
@Entity
@Table(name = "case_file")
public class CaseFile {
  @Id UUID caseId;
  String lenderId;
  String accountId;
  @Nullable String borrowerId;

  @Enumerated(EnumType.STRING)
  @Nullable CaseStatus status;

  @Nullable Currency currency;
  @Nullable Long overdueMinor;
  @Nullable String timezone;
  @Nullable LocalDate businessDate;
  int assessmentCount;
  @Nullable UUID lastAssessmentId;
  @Nullable Instant lastAssessedAt;
  @Nullable Instant expiredAfterEnd;
  @Version long version;

  @SuppressWarnings("NullAway.Init")
  CaseFile() {}

  CaseFile(ServiceEvent first) {
    this.caseId = first.caseId();
    this.lenderId = first.lenderId();
    this.accountId = first.accountId();
  }

  /** Replaces the facts of the case; each event carries all of them. */
  public void update(CaseFacts facts) {
    status = facts.status();
    borrowerId = facts.borrowerId();
    currency = facts.overdue().currency();
    overdueMinor = facts.overdue().minorUnits();
    timezone = facts.timezone();
    businessDate = facts.businessDate();
  }

  /**
   * Records that an assessment was filed.
   *
   * @return the number of the assessment within the case, from 1
   */
  public int recordAssessment(UUID assessmentId, Instant at) {
    lastAssessmentId = assessmentId;
    lastAssessedAt = at;
    expiredAfterEnd = null;
    assessmentCount++;
    return assessmentCount;
  }

  /** Records that the newest assessment expired when the case had already ended. */
  public void recordExpiryAfterEnd(Instant at) {
    expiredAfterEnd = at;
  }

  /** Forgets and returns such an expiry; a case that continues needs a new assessment. */
  public Optional<Instant> takeExpiryAfterEnd() {
    Optional<Instant> expiry = Optional.ofNullable(expiredAfterEnd);
    expiredAfterEnd = null;
    return expiry;
  }

  /** The id of the case, assigned by case-service. */
  public UUID caseId() {
    return caseId;
  }

  /** The account of the case. */
  public AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  /** The status of the case; empty until its first case event. */
  public Optional<CaseStatus> status() {
    return Optional.ofNullable(status);
  }

  /** The overdue amount; empty until the first case event. */
  public Optional<Money> overdue() {
    return Optional.ofNullable(Amounts.money(overdueMinor, currency));
  }

  /** The borrower's IANA zone; empty if unknown. */
  public Optional<String> timezone() {
    return Optional.ofNullable(timezone);
  }

  /** The lender's business date of these facts; empty until the first case event. */
  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  /** The newest assessment of the case; empty if it has none. */
  public Optional<UUID> lastAssessmentId() {
    return Optional.ofNullable(lastAssessmentId);
  }

  /** The time at which the newest assessment was filed; empty if there is none. */
  public Optional<Instant> lastAssessedAt() {
    return Optional.ofNullable(lastAssessedAt);
  }

  /** Whether the case is known to be open. */
  public boolean isOpen() {
    return status == CaseStatus.OPEN;
  }

  /** Whether the case is known to have ended. */
  public boolean hasEnded() {
    return status != null && status != CaseStatus.OPEN;
  }
}
