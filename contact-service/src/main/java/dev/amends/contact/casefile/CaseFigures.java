package dev.amends.contact.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The figures of a case as case-service and assessment-service last published them. */
@Embeddable
class CaseFigures {
  private @Nullable String productType;
  private @Nullable LocalDate businessDate;
  private @Nullable LocalDate delinquentSince;
  private int daysPastDue;
  private @Nullable Currency currency;
  private @Nullable Long overdueMinor;
  private @Nullable Long outstandingMinor;
  private @Nullable Long sustainableMinor;

  void update(CaseFacts facts) {
    productType = facts.productType();
    businessDate = facts.businessDate();
    delinquentSince = facts.delinquentSince();
    daysPastDue = facts.daysPastDue();
    currency = facts.overdue().currency();
    overdueMinor = facts.overdue().minorUnits();
    outstandingMinor = Amounts.minorUnits(facts.outstanding());
  }

  void updateSustainable(@Nullable Money monthly) {
    sustainableMinor = Amounts.minorUnits(monthly);
  }

  @Nullable String productType() {
    return productType;
  }

  @Nullable LocalDate businessDate() {
    return businessDate;
  }

  @Nullable LocalDate delinquentSince() {
    return delinquentSince;
  }

  int daysPastDue() {
    return daysPastDue;
  }

  @Nullable Money overdue() {
    return Amounts.money(overdueMinor, currency);
  }

  @Nullable Money outstanding() {
    return Amounts.money(outstandingMinor, currency);
  }

  @Nullable Money sustainable() {
    return Amounts.money(sustainableMinor, currency);
  }
}
