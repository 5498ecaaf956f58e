package dev.amends.contact.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of a case as case-service and assessment-service last published them. */
@Embeddable
public class CaseFigures {
  private @Nullable String productType;
  private @Nullable LocalDate businessDate;
  private @Nullable LocalDate delinquentSince;
  private int daysPastDue;
  private @Nullable Currency currency;
  private @Nullable Long overdueMinor;
  private @Nullable Long outstandingMinor;
  private @Nullable Long sustainableMinor;

  @Enumerated(EnumType.STRING)
  private @Nullable AbilityVerdict verdict;

  private @Nullable Instant hardshipSettledAt;

  void update(CaseFacts facts) {
    productType = facts.productType();
    businessDate = facts.businessDate();
    delinquentSince = facts.delinquentSince();
    daysPastDue = facts.daysPastDue();
    currency = facts.overdue().currency();
    overdueMinor = facts.overdue().minorUnits();
    outstandingMinor = Amounts.minorUnits(facts.outstanding());
  }

  /** Updates what the borrower can pay according to the newest assessment. */
  public void update(AssessmentCompleted assessment) {
    sustainableMinor = assessment.sustainableMonthlyAmount().minorUnits();
    verdict = assessment.verdict();
  }

  /** Forgets what the borrower can pay: the newest assessment has expired. */
  public void expireAssessment() {
    sustainableMinor = null;
    verdict = null;
  }

  /**
   * Records that the borrower's finances were assessed, or that a supervisor decided to do without:
   * hardship that was reported before needs no assessment any more.
   */
  public void settleHardship(Instant at) {
    if (hardshipSettledAt == null || hardshipSettledAt.isBefore(at)) {
      hardshipSettledAt = at;
    }
  }

  /** Whether hardship that was reported at a time still needs an assessment. */
  public boolean needsAssessment(Instant reportedAt) {
    return hardshipSettledAt == null || hardshipSettledAt.isBefore(reportedAt);
  }

  /** The product type as the lender names it, such as CREDIT_CARD. */
  public Optional<String> productType() {
    return Optional.ofNullable(productType);
  }

  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }

  public Optional<LocalDate> delinquentSince() {
    return Optional.ofNullable(delinquentSince);
  }

  public int daysPastDue() {
    return daysPastDue;
  }

  public Optional<Money> overdue() {
    return Optional.ofNullable(Amounts.money(overdueMinor, currency));
  }

  /** The whole debt; empty if the lender does not report it. */
  public Optional<Money> outstanding() {
    return Optional.ofNullable(Amounts.money(outstandingMinor, currency));
  }

  /** The sustainable monthly amount of the newest valid assessment. */
  public Optional<Money> sustainable() {
    return Optional.ofNullable(Amounts.money(sustainableMinor, currency));
  }

  /** The verdict of the newest valid assessment. */
  public Optional<AbilityVerdict> verdict() {
    return Optional.ofNullable(verdict);
  }
}
