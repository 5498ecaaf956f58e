package dev.amends.assessment.casefile;

import dev.amends.assessment.request.RequestPolicy.Standing;
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
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of a case that an assessment needs. */
@Entity
@Table(name = "case_file")
public class CaseFile {
  @Id UUID caseId;
  String lenderId;
  String accountId;

  @Enumerated(EnumType.STRING)
  @Nullable CaseStatus status;

  @Nullable String currency;
  @Nullable Long overdueMinor;
  @Nullable String timezone;
  int assessmentCount;
  @Nullable UUID lastAssessmentId;
  @Nullable Instant lastAssessedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init")
  CaseFile() {}

  private CaseFile(ServiceEvent first) {
    this.caseId = first.caseId();
    this.lenderId = first.lenderId();
    this.accountId = first.accountId();
  }

  /** A case is heard of for the first time, on whichever topic. */
  static CaseFile heardOf(ServiceEvent first) {
    return new CaseFile(first);
  }

  /** The case as it stands now, in the words of case-service. */
  void takeOver(CaseFacts facts) {
    status = facts.status();
    currency = facts.overdue().currency().getCurrencyCode();
    overdueMinor = facts.overdue().minorUnits();
    timezone = facts.timezone();
  }

  /**
   * An assessment was filed.
   *
   * @return its number within the case, from 1
   */
  public int assessed(UUID assessmentId, Instant at) {
    lastAssessmentId = assessmentId;
    lastAssessedAt = at;
    assessmentCount++;
    return assessmentCount;
  }

  /** The case, as numbered by case-service. */
  public UUID caseId() {
    return caseId;
  }

  /** The account of the case. */
  public AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }

  /** How the case stands; empty until case-service has told it. */
  public Optional<CaseStatus> status() {
    return Optional.ofNullable(status);
  }

  /** What is overdue; empty until case-service has told it. */
  public Optional<Money> overdue() {
    return currency == null || overdueMinor == null
        ? Optional.empty()
        : Optional.of(new Money(overdueMinor, Currency.getInstance(currency)));
  }

  /** The borrower's IANA zone; empty where unknown. */
  public Optional<String> timezone() {
    return Optional.ofNullable(timezone);
  }

  /** How the case stands for a wish to assess, given the request of it that is open. */
  Standing standing(@Nullable UUID openRequest) {
    return new Standing(hasEnded(), lastAssessmentId, lastAssessedAt, openRequest);
  }

  boolean hasEnded() {
    return status != null && status != CaseStatus.OPEN;
  }
}
