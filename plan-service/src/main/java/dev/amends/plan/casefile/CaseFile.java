package dev.amends.plan.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Money;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * plan-service's own copy of the facts of a case. The first event of the case on any topic creates
 * the file, since topics have no order among each other; facts not received yet are absent.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {
  @Id UUID caseId;
  AccountKey accountKey;
  @Nullable String borrowerId;

  @Enumerated(EnumType.STRING)
  @Nullable CaseStatus status;

  @Nullable LocalDate businessDate;
  @Nullable LocalDate endedOn;
  @Nullable Long overdueMinor;
  @Nullable Long outstandingMinor;
  @Nullable Currency currency;
  @Nullable String region;

  @Nullable String productType;
  @Nullable LocalDate delinquentSince;

  @Enumerated(EnumType.STRING)
  @Nullable CustomerClass customerClass;

  @Embedded @Nullable NewestAssessment assessment;

  @OneToMany(mappedBy = "file", cascade = CascadeType.PERSIST)
  List<Hold> holds = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected CaseFile() {}

  CaseFile(UUID caseId, AccountKey account) {
    this.caseId = caseId;
    this.accountKey = account;
  }

  /** Replaces the figures of the case; each event carries all of them. */
  public void update(CaseFacts facts) {
    status = facts.status();
    borrowerId = facts.borrowerId();
    businessDate = facts.businessDate();
    overdueMinor = facts.overdue().minorUnits();
    outstandingMinor = facts.outstanding() == null ? null : facts.outstanding().minorUnits();
    currency = facts.overdue().currency();
    region = facts.region();
    productType = facts.productType();
    delinquentSince = facts.delinquentSince();
    customerClass = facts.customerClass();
    if (isOpen()) {
      endedOn = null;
    }
  }

  /** Records the business date on which the case was cured or closed. */
  public void end(LocalDate day) {
    endedOn = day;
  }

  /** Replaces the class of the borrower. */
  public void classify(CustomerClass newClass) {
    customerClass = newClass;
  }

  /** Replaces the assessment by a newer one. */
  public void update(AssessmentCompleted completed) {
    assessment = new NewestAssessment(completed);
  }

  /**
   * Marks the assessment as expired.
   *
   * @return whether it is the newest assessment of the case
   */
  public boolean expire(UUID expiredId) {
    return assessment != null && assessment.expire(expiredId);
  }

  /**
   * Stops the clocks of all plans of the case. A known hold gets new days, and is in force again if
   * it was released.
   *
   * @param until the last held business day; null if the hold has no end yet
   */
  public void placeHold(UUID holdId, HoldKind kind, LocalDate from, @Nullable LocalDate until) {
    findHold(holdId)
        .ifPresentOrElse(
            known -> known.placeAgain(from, until),
            () -> holds.add(new Hold(holdId, this, kind, from, until)));
  }

  /**
   * Moves the last day of a hold.
   *
   * @param until the last held business day; null if the hold has no end
   * @return the first held business day; empty if the hold is unknown
   */
  public Optional<LocalDate> extendHold(UUID holdId, @Nullable LocalDate until) {
    Optional<Hold> extended = findHold(holdId);
    extended.ifPresent(hold -> hold.extend(until));
    return extended.map(hold -> hold.heldFrom);
  }

  private Optional<Hold> findHold(UUID holdId) {
    return holds.stream().filter(hold -> hold.holdId.equals(holdId)).findFirst();
  }

  /**
   * Ends a hold.
   *
   * @param firstFreeDay the first business day that is no longer held
   * @return whether the hold is known
   */
  public boolean releaseHold(UUID holdId, LocalDate firstFreeDay) {
    Optional<Hold> released = findHold(holdId);
    released.ifPresent(hold -> hold.releasedOn = firstFreeDay);
    return released.isPresent();
  }

  public UUID caseId() {
    return caseId;
  }

  public AccountKey account() {
    return accountKey;
  }

  /** Whether the figures of the case have been received. */
  public boolean isKnown() {
    return status != null;
  }

  public boolean isOpen() {
    return status == CaseStatus.OPEN;
  }

  /** Whether the case is known to have ended. */
  public boolean hasEnded() {
    return status != null && status != CaseStatus.OPEN;
  }

  /** The status of the case; empty until it is known. */
  public Optional<CaseStatus> status() {
    return Optional.ofNullable(status);
  }

  /** The business date on which the case was cured or closed; empty while it is open. */
  public Optional<LocalDate> endedOn() {
    return Optional.ofNullable(endedOn);
  }

  /** The overdue amount; empty until it is known. */
  public Optional<Money> overdue() {
    return Optional.ofNullable(Amounts.money(overdueMinor, currency));
  }

  /** The whole debt; empty until it is known or if the lender does not report it. */
  public Optional<Money> outstanding() {
    return Optional.ofNullable(Amounts.money(outstandingMinor, currency));
  }

  /** The borrower's region as ISO 3166 code; empty if it is not known. */
  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /** The business date of the figures; empty until they are known. */
  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  /** The product type, such as CREDIT_CARD; empty if it is not known. */
  public Optional<String> productType() {
    return Optional.ofNullable(productType);
  }

  /** The oldest unpaid due date; empty until it is known. */
  public Optional<LocalDate> delinquentSince() {
    return Optional.ofNullable(delinquentSince);
  }

  /** The class by willingness and ability to pay; empty until it is known. */
  public Optional<CustomerClass> customerClass() {
    return Optional.ofNullable(customerClass);
  }

  /**
   * The newest assessment; empty if there is none, it has expired, or its amounts are not in the
   * currency of the case.
   */
  public Optional<NewestAssessment> assessment() {
    return Optional.ofNullable(assessment)
        .filter(newest -> !newest.isExpired())
        .filter(newest -> newest.sustainableMonthlyAmount().currency().equals(currency));
  }

  /**
   * What the borrower can pay according to {@link #assessment}.
   *
   * @param account the account with the loan's own schedule, if it is known
   */
  public Optional<MonthlyBudget> budget(Optional<LenderAccount> account) {
    return assessment()
        .map(newest -> MonthlyBudget.of(newest, account.flatMap(LenderAccount::loan)));
  }

  /** The sustainable monthly amount of {@link #assessment}. */
  public Optional<Money> sustainableMonthlyAmount() {
    return assessment().map(NewestAssessment::sustainableMonthlyAmount);
  }

  /** The newest assessment, expired or not. */
  public Optional<UUID> assessmentId() {
    return Optional.ofNullable(assessment).map(newest -> newest.assessmentId);
  }

  /** Whether the borrower was held as vulnerable and has not been assessed since. */
  public boolean isVulnerableUnassessed() {
    Optional<LocalDate> assessedOn = assessment().flatMap(NewestAssessment::businessDate);
    return holds.stream()
        .filter(hold -> hold.kind == HoldKind.VULNERABILITY)
        .anyMatch(hold -> assessedOn.filter(day -> !day.isBefore(hold.heldFrom)).isEmpty());
  }

  /** The business days on which the case is on hold. */
  public List<HeldDays> heldDays() {
    return holds.stream().flatMap(hold -> hold.days().stream()).toList();
  }

  /** The kinds of the holds in force on a business day. */
  public List<HoldKind> holdKinds(LocalDate day) {
    return holds.stream()
        .filter(hold -> DeadlinePolicy.isHeld(day, hold.days().stream().toList()))
        .map(hold -> hold.kind)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether the case is on hold on a business day. */
  public boolean isHeld(LocalDate day) {
    return DeadlinePolicy.isHeld(day, heldDays());
  }
}
