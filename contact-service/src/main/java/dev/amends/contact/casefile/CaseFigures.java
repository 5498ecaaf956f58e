package dev.amends.contact.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
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

  /** Updates the sustainable monthly amount of the newest assessment; null once it has expired. */
  public void updateSustainable(@Nullable Money monthly) {
    sustainableMinor = Amounts.minorUnits(monthly);
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
}
