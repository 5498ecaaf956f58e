package dev.amends.plan.casefile;

import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import jakarta.persistence.CascadeType;
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
 * A case as plan-service knows it. Begun by whichever event comes first, for the topics race each
 * other; what is not known yet is absent.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {
  @Id UUID caseId;
  String accountKey;

  @Enumerated(EnumType.STRING)
  @Nullable CaseStatus status;

  @Nullable LocalDate businessDate;
  @Nullable Long overdueMinor;
  @Nullable String currency;

  @Nullable UUID assessmentId;
  @Nullable Long sustainableMinor;
  @Nullable String sustainableCurrency;
  boolean assessmentExpired;

  @OneToMany(mappedBy = "file", cascade = CascadeType.PERSIST)
  List<Hold> holds = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected CaseFile() {}

  CaseFile(UUID caseId, AccountKey account) {
    this.caseId = caseId;
    this.accountKey = account.recordKey();
  }

  /** Takes the case's figures over; each event carries the whole. */
  public void take(CaseFacts facts) {
    status = facts.status();
    businessDate = facts.businessDate();
    overdueMinor = facts.overdue().minorUnits();
    currency = facts.overdue().currency().getCurrencyCode();
  }

  /** A newer assessment takes the place of the older. */
  public void take(AssessmentCompleted assessment) {
    assessmentId = assessment.assessmentId();
    sustainableMinor = assessment.sustainableMonthlyAmount().minorUnits();
    sustainableCurrency = assessment.sustainableMonthlyAmount().currency().getCurrencyCode();
    assessmentExpired = false;
  }

  /** The assessment may no longer be relied on; says whether it was the one in use. */
  public boolean expire(UUID expired) {
    if (!expired.equals(assessmentId)) {
      return false;
    }
    assessmentExpired = true;
    return true;
  }

  /** The clocks stop. */
  public void hold(UUID holdId, LocalDate from, @Nullable LocalDate until) {
    if (holds.stream().noneMatch(hold -> hold.holdId.equals(holdId))) {
      holds.add(new Hold(holdId, this, from, until));
    }
  }

  /**
   * The clocks go on; says whether the hold was known.
   *
   * @param firstDayWithout the first business day that is not held any more
   */
  public boolean release(UUID holdId, LocalDate firstDayWithout) {
    Optional<Hold> released = holds.stream().filter(h -> h.holdId.equals(holdId)).findFirst();
    released.ifPresent(hold -> hold.releasedOn = firstDayWithout);
    return released.isPresent();
  }

  public UUID caseId() {
    return caseId;
  }

  public AccountKey account() {
    return AccountKey.parse(accountKey);
  }

  /** Whether the case's figures are known yet. */
  public boolean isKnown() {
    return status != null;
  }

  public boolean isOpen() {
    return status == CaseStatus.OPEN;
  }

  /** Whether the case is known to have ended. */
  public boolean isEnded() {
    return status != null && status != CaseStatus.OPEN;
  }

  /** What is overdue, where known. */
  public Optional<Money> overdue() {
    return money(overdueMinor, currency);
  }

  /** The business date of the figures, where known. */
  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  /** What the newest assessment says can be paid a month, while it may be relied on. */
  public Optional<Money> sustainableMonthlyAmount() {
    return assessmentExpired ? Optional.empty() : money(sustainableMinor, sustainableCurrency);
  }

  /** The newest assessment, expired or not. */
  public Optional<UUID> assessmentId() {
    return Optional.ofNullable(assessmentId);
  }

  /** The days on which everything is held. */
  public List<HeldDays> heldDays() {
    return holds.stream().flatMap(hold -> hold.days().stream()).toList();
  }

  /** Whether anything is held on a day. */
  public boolean isHeld(LocalDate day) {
    return DeadlinePolicy.isHeld(day, heldDays());
  }

  private static Optional<Money> money(@Nullable Long minor, @Nullable String currency) {
    return minor == null || currency == null
        ? Optional.empty()
        : Optional.of(new Money(minor, Currency.getInstance(currency)));
  }
}
